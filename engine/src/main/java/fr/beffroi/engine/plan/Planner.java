package fr.beffroi.engine.plan;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.flow.FlowRepair;
import fr.beffroi.engine.plan.flow.FlowSchedule;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.flow.WishedFlow;
import fr.beffroi.engine.plan.funding.Funding;
import fr.beffroi.engine.plan.funding.FundingSplit;
import fr.beffroi.engine.plan.funding.GrantedBefore;
import fr.beffroi.engine.plan.goal.BacklogGoal;
import fr.beffroi.engine.plan.goal.EarlierGoals;
import fr.beffroi.engine.plan.goal.GoalWatch;
import fr.beffroi.engine.plan.goal.MoneyGoal;
import fr.beffroi.engine.plan.goal.Reached;
import fr.beffroi.engine.plan.goal.StockGoal;
import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.solver.Highs;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the best plan of a model: the four goals of §5 in order, each with a proven bound. Each call is on its own; calls may run side by
 * side.
 */
public final class Planner {
    /** A later goal may worsen an earlier one by 1e-6; half of that is left to rounding. */
    static final double GOAL_TOLERANCE = 5e-7;

    private Planner() {}

    /**
     * The best plan found within the time asked, with true bounds; doing nothing is a plan too, so there always is one.
     *
     * @return a plan without explanations
     */
    public static RampUpPlan plan(LoadedModel loaded, PlanRequest request, ProgressListener listener) {
        Network network = new Network(loaded.model());
        Deadline deadline = new Deadline(request.timeLimitSeconds(), request.cancelled());
        LeverPlan nothing = sayNothing(network, listener);
        try (LeverSearch search = search(network, request.threads(), deadline)) {
            return new Run(loaded, network, search, deadline, request, listener).plan(nothing);
        }
    }

    /** Getting to know a large model takes a while; until then the plan without levers is the best. */
    static LeverPlan sayNothing(Network network, ProgressListener listener) {
        LeverPlan nothing = LeverPlan.nothing(network.model.levers().size());
        double backlog = BacklogGoal.valueWithoutSolving(network, nothing);
        listener.onProgress(new Progress(GoalName.BACKLOG, 0, backlog, 0, gap(network, GoalName.BACKLOG, backlog, 0)));
        return nothing;
    }

    /**
     * The same from a lever plan that is known, so that no answer is worse, and after what was granted before.
     *
     * @param known left out where it cannot be paid
     */
    public static RampUpPlan planFrom(LoadedModel loaded, PlanRequest request, LeverPlan known, GrantedBefore granted) {
        Network network = new Network(loaded.model());
        Deadline deadline = new Deadline(request.timeLimitSeconds(), request.cancelled());
        Funding funding = new Funding(loaded.model(), granted);
        try (LeverSearch search = new LeverSearch(network, funding, request.threads(), deadline)) {
            return new Run(loaded, network, search, deadline, request, _ -> {}).plan(payable(known, search));
        }
    }

    /** The plan, or the one that starts nothing where it cannot be paid. */
    static LeverPlan payable(LeverPlan known, LeverSearch search) {
        return search.split(known).isPresent() ? known : LeverPlan.nothing(known.size());
    }

    /** A search as a plan begins it, for questions that a plan leaves open. */
    public static LeverSearch search(Network network, int threads, Deadline deadline) {
        return new LeverSearch(network, threads, deadline);
    }

    private static double gap(Network network, GoalName name, double value, double bound) {
        double floor = name == GoalName.BACKLOG ? BacklogGoal.scaleFloor(network) : 1;
        return (value - bound) / Math.max(floor, Math.abs(value));
    }

    /** One call. */
    static final class Run {
        private final LoadedModel loaded;
        private final Network network;
        private final LeverSearch search;
        private final Deadline deadline;
        private final PlanRequest request;
        private final ProgressListener listener;
        private final List<Goal> goals = new ArrayList<>();

        Run(
                LoadedModel loaded,
                Network network,
                LeverSearch search,
                Deadline deadline,
                PlanRequest request,
                ProgressListener listener) {
            this.loaded = loaded;
            this.network = network;
            this.search = search;
            this.deadline = deadline;
            this.request = request;
            this.listener = listener;
        }

        RampUpPlan plan(LeverPlan first) {
            double gap = request.gap();
            Reached backlog = new BacklogGoal(network, search, deadline, watch(GoalName.BACKLOG))
                    .startingFrom(first)
                    .reach(gap);
            double backlogSeconds = deadline.elapsedSeconds();
            double leastDelivered =
                    network.backlogOfNothing() - backlog.value() - GOAL_TOLERANCE * Math.max(1, backlog.value());
            EarlierGoals earlier = EarlierGoals.deliver(leastDelivered);
            Reached grants = MoneyGoal.publicMoney(
                            search, deadline, backlog.plan(), earlier, watch(GoalName.PUBLIC_MONEY))
                    .reach(gap);
            double grantSeconds = deadline.elapsedSeconds();
            double mostPublic = grants.value() + GOAL_TOLERANCE * Math.max(1, grants.value());
            earlier = earlier.withPublic(mostPublic);
            Reached own = MoneyGoal.privateMoney(
                            search, deadline, grants.plan(), earlier, watch(GoalName.PRIVATE_MONEY))
                    .reach(gap);
            double ownSeconds = deadline.elapsedSeconds();
            double mostPrivate = own.value() + GOAL_TOLERANCE * Math.max(1, own.value());
            earlier = earlier.withPrivate(mostPrivate);
            StockGoal stockGoal = new StockGoal(network, search, deadline, own.plan(), firstFlow(own), earlier);
            Reached stock = stockGoal.reach(gap);
            FlowSchedule flow = stockGoal.schedule();
            FundingSplit money = search.split(stock.plan())
                    .orElseThrow(() -> new IllegalStateException("A plan lost its funding: " + stock.plan()));
            addGoal(GoalName.BACKLOG, flow.backlog(network), backlog.bound(), backlogSeconds);
            addGoal(GoalName.PUBLIC_MONEY, money.publicEuros(), grants.bound(), grantSeconds - backlogSeconds);
            addGoal(GoalName.PRIVATE_MONEY, money.privateEuros(), own.bound(), ownSeconds - grantSeconds);
            addGoal(
                    GoalName.STOCK_VALUE,
                    flow.stockValueEuros(network),
                    stock.bound(),
                    deadline.elapsedSeconds() - ownSeconds);
            SolverRun run = new SolverRun(
                    List.of("HiGHS " + Highs.version()),
                    request.threads(),
                    deadline.elapsedSeconds(),
                    request.gap(),
                    request.timeLimitSeconds(),
                    loaded.model().budget().publicEuros());
            return new PlanAssembler(network).assemble(loaded, stock.plan(), money, flow, goals, run);
        }

        /** A flow that needs no further solving; one that was not solved at all where there was no time. */
        private FlowSchedule firstFlow(Reached reached) {
            Limits limits = new Limits(network, reached.plan());
            return search.flow(reached.plan())
                    .map(flow -> FlowRepair.withLatestOrders(network, limits, flow))
                    .orElseGet(() -> WishedFlow.of(network, limits));
        }

        private void addGoal(GoalName name, double value, double bound, double seconds) {
            double proven = Math.min(bound, value);
            goals.add(new Goal(name, value, proven, gap(network, name, value, proven), seconds));
        }

        private GoalWatch watch(GoalName name) {
            return (value, bound) -> listener.onProgress(
                    new Progress(name, deadline.elapsedSeconds(), value, bound, gap(network, name, value, bound)));
        }
    }
}
