package fr.beffroi.engine.explain.report;

/**
 * Somebody an item can come from.
 *
 * @param name company or supplier
 * @param makes true: makes it, false: sells it
 * @param qualified can do so now; otherwise only after a lever
 */
record Maker(String name, boolean makes, boolean qualified) {}
