package fr.beffroi.engine.explain.frontier;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.Progress;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.SolverRun;
import fr.beffroi.engine.plan.funding.Funding;
import fr.beffroi.engine.plan.goal.BacklogGoal;
import fr.beffroi.engine.plan.goal.EarlierGoals;
import fr.beffroi.engine.plan.goal.GoalWatch;
import fr.beffroi.engine.plan.goal.MoneyGoal;
import fr.beffroi.engine.plan.goal.Reached;
import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.solver.Highs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works out the frontier with one search: first without any budget, which says how much money is of use, then budget by budget, halving.
 * What is learned of the flow holds for every budget; a plan holds for every budget that can pay it, a bound for every smaller budget. A
 * budget for which these are near enough already is not searched at all.
 */
public final class FrontierSearch {
    private static final double GAP_TOLERANCE = 1e-5;
    /** Half of what a later goal may cost an earlier one (§5). */
    private static final double GOAL_TOLERANCE = 5e-7;

    /** Around a plan, what no money and what all money brings may each take this share of the time. */
    private static final double SHARE_OF_ENDS = 0.5;

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
        return search(loaded, points, request, listener, FrontierSearch::find);
    }

    /** What other budgets than a plan's would bring, beginning with what the plan has proven already; the ends come first. */
    public static NextEuro around(
            LoadedModel loaded, RampUpPlan plan, int points, PlanRequest request, FrontierListener listener) {
        return search(loaded, points, request, listener, search -> search.around(plan));
    }

    private static <T> T search(
            LoadedModel loaded,
            int points,
            PlanRequest request,
            FrontierListener listener,
            Function<FrontierSearch, T> what) {
        Network network = new Network(loaded.model().withPublicBudget(null));
        TurnClock clock = new TurnClock(request.timeLimitSeconds(), request.cancelled());
        try (LeverSearch search = Planner.search(network, request.threads(), clock.deadline())) {
            return what.apply(new FrontierSearch(loaded, points, request, listener, network, clock, search));
        }
    }

    private Frontier find() {
        workOut(null, equalShare());
        List<Double> budgets = budgets();
        workOutAll(budgets);
        List<Point> points = points(budgets);
        double gap = request.gap() + GAP_TOLERANCE;
        return new Frontier(
                model.name(),
                loaded.sha256(),
                points.stream().allMatch(point -> isNear(point.backlog(), point.bound(), gap))
                        ? PlanStatus.OPTIMAL
                        : PlanStatus.FEASIBLE,
                points.stream().map(this::told).toList(),
                new SolverRun(
                        List.of("HiGHS " + Highs.version()),
                        request.threads(),
                        clock.deadline().elapsedSeconds(),
                        request.gap(),
                        request.timeLimitSeconds()));
    }

    private NextEuro around(RampUpPlan plan) {
        Goal backlog = plan.goal(GoalName.BACKLOG);
        Double limit = model.budget().publicEuros();
        known.add(LeverPlan.of(network, plan.levers()));
        bounds.put(limit == null ? Double.POSITIVE_INFINITY : limit, backlog.bound());
        workOut(0.0, SHARE_OF_ENDS);
        workOut(null, SHARE_OF_ENDS);
        List<Double> budgets = budgets();
        workOutAll(budgets);
        double gap = Math.max(request.gap(), backlog.gap()) + GAP_TOLERANCE;
        List<Point> points = points(budgets);
        List<Point> proven = points.stream()
                .filter(point -> isNear(point.backlog(), point.bound(), gap) && known.hasFlow(point.best()))
                .toList();
        Point last = points.getLast();
        boolean endIsProven = proven.contains(last) && isNear(last.backlog(), bound(Double.POSITIVE_INFINITY), gap);
        SortedMap<Double, BudgetPoint> told = new TreeMap<>();
        proven.forEach(point -> told.put(point.budget(), told(point)));
        if (!endIsProven || limit != null && limit < last.budget()) {
            BudgetPoint own = own(plan, limit);
            told.put(own.budgetEuros(), own);
        }
        return new NextEuro(
                NextEuro.neverRising(told.values()), proven.size() == points.size(), endIsProven ? told(last) : null);
    }

    /** The plan itself, as a point; or a better one within the gap that turned up. */
    private BudgetPoint own(RampUpPlan plan, @Nullable Double limit) {
        Goal backlog = plan.goal(GoalName.BACKLOG);
        double budget = limit == null ? plan.goal(GoalName.PUBLIC_MONEY).value() : limit;
        KnownPlans.Known best = known.best(budget, Double.POSITIVE_INFINITY);
        if (best.backlog() < backlog.value() * (1 - GOAL_TOLERANCE) && known.hasFlow(best)) {
            return known.point(best, budget, Math.min(bound(budget), best.backlog()));
        }
        return PlanPoint.of(plan, budget);
    }

    /** Equal steps up to all that is of use, as far as that is known. */
    private List<Double> budgets() {
        double useful =
                known.best(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY).publicEuros();
        return Budgets.steps(useful > 0 ? useful : Budgets.envelopes(model), wantedPoints);
    }

    /** The ends first, then the middles: where both sides of a gap turn out alike, nothing between them is searched. */
    private void workOutAll(List<Double> budgets) {
        workOut(budgets.getLast(), equalShare());
        workOut(budgets.getFirst(), equalShare());
        Budgets.byHalving(budgets).forEach(budget -> workOut(budget, equalShare()));
    }

    private double equalShare() {
        return 1.0 / Math.max(1, turns() - searched);
    }

    /** One without a budget, one for each point. */
    private int turns() {
        return wantedPoints + 1;
    }

    /**
     * What is known of a budget.
     *
     * @param bound no plan within it has less backlog
     */
    private record Point(double budget, KnownPlans.Known best, double bound) {
        double backlog() {
            return best.backlog();
        }
    }

    private List<Point> points(Collection<Double> rising) {
        List<Point> points = new ArrayList<>();
        double before = Double.POSITIVE_INFINITY;
        for (double budget : rising) {
            KnownPlans.Known best = known.best(budget, before);
            before = best.backlog();
            points.add(new Point(budget, best, Math.min(bound(budget), best.backlog())));
        }
        return points;
    }

    private BudgetPoint told(Point point) {
        return known.point(point.best(), point.budget(), point.bound());
    }

    /** No plan within the budget has less backlog: the best of what is proven for it and for larger ones. */
    private double bound(double budget) {
        return bounds.tailMap(budget).values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private void workOut(@Nullable Double budget, double shareOfTime) {
        int turn = ++searched;
        double most = budget == null ? Double.POSITIVE_INFINITY : budget;
        KnownPlans.Known start = known.best(most, Double.POSITIVE_INFINITY);
        if (!bounds.tailMap(most).isEmpty() && isNear(start.backlog(), bound(most), request.gap())) {
            return;
        }
        Deadline deadline = clock.turn(shareOfTime);
        search.changeFunding(new Funding(model.withPublicBudget(budget)));
        Reached backlog = new BacklogGoal(network, search, deadline, watch(turn, most, GoalName.BACKLOG))
                .startingFrom(start.plan())
                .reach(request.gap());
        bounds.put(most, backlog.bound());
        known.add(backlog.plan());
        double leastDelivered =
                network.backlogOfNothing() - backlog.value() - GOAL_TOLERANCE * Math.max(1, backlog.value());
        Reached cheapest = MoneyGoal.publicMoney(
                        search,
                        deadline,
                        backlog.plan(),
                        EarlierGoals.deliver(leastDelivered),
                        watch(turn, most, GoalName.PUBLIC_MONEY))
                .reach(request.gap());
        known.add(known.withoutIdleLevers(cheapest.plan()));
    }

    private GoalWatch watch(int turn, double budget, GoalName goal) {
        return (value, bound) -> listener.onProgress(
                Math.min(turn, turns()),
                turns(),
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
