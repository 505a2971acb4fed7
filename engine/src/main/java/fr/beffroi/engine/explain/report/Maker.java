package fr.beffroi.engine.explain.report;

/**
 * Somebody an item can come from.
 *
 * @param name company or supplier
 * @param makes true: makes it, false: sells it
 * @param qualified can do so now
 * @param planned can do so once a lever of the plan is active
 */
record Maker(String name, boolean makes, boolean qualified, boolean planned) {}
