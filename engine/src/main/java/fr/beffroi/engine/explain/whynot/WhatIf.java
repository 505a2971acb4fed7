package fr.beffroi.engine.explain.whynot;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.flow.CumulatedFlow;
import fr.beffroi.engine.plan.goal.GoalWatch;
import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.Optional;

/**
 * Plans one model again and again with one lever decided and perhaps changed. What is learned of the flow is kept: the search begins with
 * the lever free of cost and no public budget, so that every lever counts in all that is learned. Another delay needs a search of its own, which begins with what
 * is known.
 */
final class WhatIf implements AutoCloseable {
    private final RampUpModel model;
    private final int lever;
    private final double gap;
    private final int threads;
    private final Deadline deadline;
    private final GoalWatch watch;
    private final LeverSearch search;

    WhatIf(RampUpModel model, int lever, double gap, int threads, Deadline deadline, GoalWatch watch) {
        this.model = model;
        this.lever = lever;
        this.gap = gap;
        this.threads = threads;
        this.deadline = deadline;
        this.watch = watch;
        RampUpModel loosest = change(SmallestChange.Kind.COST, 1).withPublicBudget(null);
        search = Planner.search(new Network(loosest), threads, deadline);
    }

    /** The best plan of the model as it is. */
    Optional<BestPlan> best(boolean started) {
        Network network = new Network(model);
        search.changeModel(network);
        return BestPlan.find(network, search, deadline, lever, started, gap, watch);
    }

    /** Whether the lever could be started and paid if it were the only one. */
    boolean canStartAlone() {
        search.changeModel(new Network(model));
        return search.canStart(lever);
    }

    /** A best flow of the plan; empty if there was no time. */
    Optional<CumulatedFlow> flow(LeverPlan plan) {
        return search.flow(plan);
    }

    /** The backlog of any lever plan, paid or not; empty if there was no time. */
    Optional<Double> backlog(LeverPlan plan) {
        Network network = new Network(model);
        double delivered = search.delivered(plan).orElse(Double.NaN);
        return Double.isNaN(delivered)
                ? Optional.empty()
                : Optional.of(Math.max(0, network.backlogOfNothing() - delivered));
    }

    /** Whether the best plan has the lever after the change; {@code without} is the best one of the model as it is that does not. */
    boolean isChosen(SmallestChange.Kind kind, double amount, BestPlan without) {
        Optional<BestPlan> with = bestWith(kind, amount);
        if (with.isEmpty() || !with.get().isBetterThan(without)) {
            return false;
        }
        if (kind != SmallestChange.Kind.AID || model.budget().publicEuros() == null) {
            return true;
        }
        // The larger budget that comes with the aid is there for the other levers too.
        Network network = new Network(change(kind, amount));
        Optional<BestPlan> others = BestPlan.find(network, search, deadline, lever, false, gap, watch);
        return others.isEmpty() || with.get().isBetterThan(others.get());
    }

    private Optional<BestPlan> bestWith(SmallestChange.Kind kind, double amount) {
        Network network = new Network(change(kind, amount));
        if (kind != SmallestChange.Kind.DELAY) {
            search.changeModel(network);
            return BestPlan.find(network, search, deadline, lever, true, gap, watch);
        }
        try (LeverSearch sooner = Planner.search(network, threads, deadline)) {
            sooner.learnFrom(search);
            return BestPlan.find(network, sooner, deadline, lever, true, gap, watch);
        }
    }

    private RampUpModel change(SmallestChange.Kind kind, double amount) {
        return ChangedModel.of(model, model.levers().get(lever).id(), kind, amount);
    }

    @Override
    public void close() {
        search.close();
    }
}
