package fr.beffroi.cli;

import fr.beffroi.engine.io.LoadedModel;
import java.nio.file.Path;

/**
 * A frontier to be found.
 *
 * @param file where it will be written
 * @param points how many budgets
 * @param gap relative gap at which a goal counts as reached
 * @param timeLimitSeconds for all budgets together
 * @param threads of the solver
 */
public record FrontierTask(
        LoadedModel model, Path file, int points, double gap, double timeLimitSeconds, int threads) {}
