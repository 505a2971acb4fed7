package fr.beffroi.bench.peer;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanAssembler;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.SolverRun;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.flow.WishedFlow;
import fr.beffroi.engine.plan.funding.FundingSplit;
import fr.beffroi.engine.plan.goal.BacklogGoal;
import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.List;

/** Which levers are fixed for both sides. */
enum LeverChoice {
    NONE("none") {
        @Override
        List<LeverDecision> decide(LoadedModel loaded, double timeLimitSeconds, int threads) {
            return List.of();
        }
    },
    CHOSEN("chosen") {
        @Override
        List<LeverDecision> decide(LoadedModel loaded, double timeLimitSeconds, int threads) {
            Network network = new Network(loaded.model());
            Deadline deadline = new Deadline(timeLimitSeconds, () -> false);
            try (LeverSearch search = Planner.search(network, threads, deadline)) {
                LeverPlan levers = new BacklogGoal(network, search, deadline, (value, bound) -> {})
                        .reach(GAP)
                        .plan();
                return inWords(loaded, network, levers, search.split(levers).orElseThrow());
            }
        }
    };

    private static final double GAP = 0.01;
    final String title;

    LeverChoice(String title) {
        this.title = title;
    }

    /** The levers that are started: none, or those of the planner's own plan for goal 1, to 1 % or as far as the time goes. */
    abstract List<LeverDecision> decide(LoadedModel loaded, double timeLimitSeconds, int threads);

    private static List<LeverDecision> inWords(
            LoadedModel loaded, Network network, LeverPlan levers, FundingSplit money) {
        SolverRun run = new SolverRun(List.of(), 1, 0, 0, 0);
        return new PlanAssembler(network)
                .assemble(loaded, levers, money, WishedFlow.of(network, new Limits(network, levers)), List.of(), run)
                .levers();
    }
}
