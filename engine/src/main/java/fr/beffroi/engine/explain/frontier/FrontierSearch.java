package fr.beffroi.engine.explain.frontier;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.Progress;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.SolverRun;
import fr.beffroi.engine.plan.funding.Funding;
import fr.beffroi.engine.plan.goal.BacklogGoal;
import fr.beffroi.engine.plan.goal.GoalWatch;
import fr.beffroi.engine.plan.goal.MoneyGoal;
import fr.beffroi.engine.plan.goal.Reached;
import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.solver.Highs;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Works out the frontier with one search: first without any budget, which says how much money is of use, then budget by budget downwards.
 * What is learned of the flow holds for every budget; a plan holds for every budget that can pay it, a bound for every smaller budget. A
 * budget for which these are near enough already is not searched at all.
 */
public final class FrontierSearch {
    private static final double GAP_TOLERANCE = 1e-5;
    /** Half of what a later goal may cost an earlier one (§5). */
    private static final double GOAL_TOLERANCE = 5e-7;

    private final LoadedModel loaded;
    private final RampUpModel model;
    private final PlanRequest request;
    private final FrontierListener listener;
    private final int wantedPoints;
    private final Network network;
    private final TurnClock clock;
    private final LeverSearch search;
    private final KnownPlans known;
    /** Proven bounds by budget; without a budget: infinite. */
    private final SortedMap<Double, Double> bounds = new TreeMap<>();

    private int searched;

    private FrontierSearch(
            LoadedModel loaded,
            int wantedPoints,
            PlanRequest request,
            FrontierListener listener,
            Network network,
            TurnClock clock,
            LeverSearch search) {
        this.loaded = loaded;
        model = loaded.model();
        this.wantedPoints = wantedPoints;
        this.request = request;
        this.listener = listener;
        this.network = network;
        this.clock = clock;
        this.search = search;
        known = new KnownPlans(network, search);
    }

    /**
     * What each of {@code points} budgets brings, from 0 to all that is of use, whatever the model's own budget.
     *
     * @param request gap of each point; the time limit is for all points together
     * @throws IllegalArgumentException for less than one point
     */
    public static Frontier find(LoadedModel loaded, int points, PlanRequest request, FrontierListener listener) {
        if (points < 1) {
            throw new IllegalArgumentException(
                    "A frontier of " + points + " points cannot be worked out.\nMaybe you meant 11.");
        }
        return find(loaded, points, request, listener, null);
    }

    /** The frontier of the model of a plan, beginning with what the plan has proven already. */
    public static Frontier around(
            LoadedModel loaded, RampUpPlan plan, int points, PlanRequest request, FrontierListener listener) {
        return find(loaded, points, request, listener, plan);
    }

    private static Frontier find(
            LoadedModel loaded, int points, PlanRequest request, FrontierListener listener, @Nullable RampUpPlan plan) {
        Network network = new Network(loaded.model().withPublicBudget(null));
        TurnClock clock = new TurnClock(request.timeLimitSeconds(), request.cancelled());
        try (LeverSearch search = Planner.search(network, request.threads(), clock.deadline())) {
            FrontierSearch frontier = new FrontierSearch(loaded, points, request, listener, network, clock, search);
            if (plan != null) {
                frontier.learn(plan);
            }
            return frontier.find();
        }
    }

    private void learn(RampUpPlan plan) {
        known.add(LeverPlan.of(network, plan.levers()));
        Double budget = model.budget().publicEuros();
        bounds.put(
                budget == null ? Double.POSITIVE_INFINITY : budget,
                plan.goal(GoalName.BACKLOG).bound());
    }

    private Frontier find() {
        workOut(null);
        double useful =
                known.best(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY).publicEuros();
        List<Double> budgets = Budgets.steps(useful > 0 ? useful : Budgets.envelopes(model), wantedPoints);
        for (double budget : budgets.reversed()) {
            workOut(budget);
        }
        List<BudgetPoint> points = new ArrayList<>();
        boolean proven = true;
        double before = Double.POSITIVE_INFINITY;
        for (double budget : budgets) {
            KnownPlans.Known plan = known.best(budget, before);
            before = plan.backlog();
            double bound = Math.min(bound(budget), plan.backlog());
            proven &= isNear(plan.backlog(), bound, request.gap() + GAP_TOLERANCE);
            points.add(known.point(plan, budget, bound));
        }
        return new Frontier(
                model.name(),
                loaded.sha256(),
                proven ? PlanStatus.OPTIMAL : PlanStatus.FEASIBLE,
                points,
                new SolverRun(
                        List.of("HiGHS " + Highs.version()),
                        request.threads(),
                        clock.deadline().elapsedSeconds(),
                        request.gap(),
                        request.timeLimitSeconds()));
    }

    /** No plan within the budget has less backlog: the best of what is proven for it and for larger ones. */
    private double bound(double budget) {
        return bounds.tailMap(budget).values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private void workOut(@Nullable Double budget) {
        int turn = ++searched;
        double most = budget == null ? Double.POSITIVE_INFINITY : budget;
        KnownPlans.Known start = known.best(most, Double.POSITIVE_INFINITY);
        if (!bounds.isEmpty() && isNear(start.backlog(), bound(most), request.gap())) {
            return;
        }
        Deadline deadline = clock.turn(turn, wantedPoints + 1);
        search.changeFunding(new Funding(model.withPublicBudget(budget)));
        Reached backlog = new BacklogGoal(network, search, deadline, watch(turn, most, GoalName.BACKLOG))
                .startingFrom(start.plan())
                .reach(request.gap());
        bounds.put(most, backlog.bound());
        known.add(backlog.plan());
        double leastDelivered =
                network.backlogOfNothing() - backlog.value() - GOAL_TOLERANCE * Math.max(1, backlog.value());
        Reached cheapest = MoneyGoal.publicMoney(
                        network,
                        search,
                        deadline,
                        backlog.plan(),
                        leastDelivered,
                        watch(turn, most, GoalName.PUBLIC_MONEY))
                .reach(request.gap());
        known.add(known.withoutIdleLevers(cheapest.plan()));
    }

    private GoalWatch watch(int turn, double budget, GoalName goal) {
        return (value, bound) -> listener.onProgress(
                turn,
                wantedPoints + 1,
                budget,
                new Progress(
                        goal,
                        clock.deadline().elapsedSeconds(),
                        value,
                        bound,
                        (value - bound)
                                / Math.max(goal == GoalName.BACKLOG ? BacklogGoal.scaleFloor(network) : 1, value)));
    }

    private boolean isNear(double backlog, double bound, double gap) {
        return backlog - bound <= gap * Math.max(BacklogGoal.scaleFloor(network), backlog);
    }
}
