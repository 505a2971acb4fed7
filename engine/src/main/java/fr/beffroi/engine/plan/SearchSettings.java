package fr.beffroi.engine.plan;

import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.network.Network;

/**
 * How coarse the search begins, by the size of the model.
 *
 * @param optionWeeks weeks of a start option
 * @param blocks blocks of weeks with a cut of their own
 */
record SearchSettings(int optionWeeks, int blocks) {
    private static final int SMALL_LEVERS = 12;
    private static final int WEEKS_PER_BLOCK = 8;

    static SearchSettings of(Network network) {
        int levers = network.model.levers().size();
        return new SearchSettings(levers <= SMALL_LEVERS ? 1 : 4, Math.max(1, network.weeks / WEEKS_PER_BLOCK));
    }

    LeverSearch begin(Network network, int threads, Deadline deadline) {
        return new LeverSearch(network, optionWeeks, blocks, threads, deadline);
    }
}
