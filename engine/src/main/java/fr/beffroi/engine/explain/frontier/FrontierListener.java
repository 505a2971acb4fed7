package fr.beffroi.engine.explain.frontier;

import fr.beffroi.engine.plan.Progress;

/** Is told of progress, on the thread that searches; must be quick. */
@FunctionalInterface
public interface FrontierListener {
    /** Hears nothing. */
    FrontierListener SILENT = (budget, points, euros, progress) -> {};

    /**
     * A step on one of the budgets.
     *
     * @param budget which one, from 1 in the order in which they are worked out
     * @param points how many there are
     * @param euros the budget
     */
    void onProgress(int budget, int points, double euros, Progress progress);
}
