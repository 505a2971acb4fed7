package fr.beffroi.cli;

import java.nio.file.Path;

/**
 * One of many scenarios: a model and a plan of it.
 *
 * @param name of the file of its answer, without its ending
 */
record Scenario(String name, Path model, Path plan) {}
