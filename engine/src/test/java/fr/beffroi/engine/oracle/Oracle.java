package fr.beffroi.engine.oracle;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.GoalName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The best values of a tiny model, by trying every lever plan. Its cost grows with the product of the numbers of start weeks of all
 * levers; it is meant for models with at most a few dozen lever plans. Not thread-safe.
 */
public final class Oracle {
    /** What a later goal may cost an earlier one, relative to {@code max(1, value)} (§5). */
    public static final double LEXICOGRAPHIC_SLACK = 1e-6;

    /** Values of linear programmes are trusted this far, relative to {@code max(1, value)}. */
    private static final double ROUNDING = 1e-9;

    private final RampUpModel model;
    private final List<LawfulPlan> lawful = new ArrayList<>();

    private record LawfulPlan(Map<String, Integer> starts, double backlog, double leastPublicEuros) {}

    /** Looks at every lever plan of the model. */
    public Oracle(RampUpModel model) {
        this(model, LeverPlans.list(model));
    }

    private Oracle(RampUpModel model, List<Map<String, Integer>> leverPlans) {
        this.model = model;
        for (Map<String, Integer> starts : leverPlans) {
            OptionalDouble publicEuros = new FundingProgramme(model, starts).leastPublicEuros();
            if (publicEuros.isPresent()) {
                try (FlowProgramme flow = new FlowProgramme(model, starts)) {
                    lawful.add(new LawfulPlan(starts, flow.leastBacklog(), publicEuros.getAsDouble()));
                }
            }
        }
    }

    /** The best values of the four goals, one after the other. */
    public static OracleAnswer solve(RampUpModel model) {
        return new Oracle(model).solve();
    }

    /**
     * The best values of the four goals with the levers as decided.
     *
     * @param leverStarts start week by lever id, absent where never
     * @return empty where these decisions break a rule on levers or cannot be paid lawfully
     */
    public static Optional<OracleAnswer> evaluate(RampUpModel model, Map<String, Integer> leverStarts) {
        if (!LeverPlans.isAllowed(model, leverStarts)) {
            return Optional.empty();
        }
        Oracle oracle = new Oracle(model, List.of(leverStarts));
        return oracle.lawful.isEmpty() ? Optional.empty() : Optional.of(oracle.solve());
    }

    /** How many lever plans are allowed and can be paid lawfully. */
    public int lawfulPlans() {
        return lawful.size();
    }

    /** The best values of the four goals, one after the other. */
    public OracleAnswer solve() {
        double[] values = new double[GoalName.values().length];
        double[] limits = new double[values.length];
        List<GoalName> goals = List.of(GoalName.values());
        for (int n = 0; n < values.length; n++) {
            values[n] = least(goals.get(n), limits).orElseThrow();
            limits[n] = values[n] + LEXICOGRAPHIC_SLACK * Math.max(1, Math.abs(values[n]));
        }
        return new OracleAnswer(values[0], values[1], values[2], values[3], plansWithin(limits));
    }

    /**
     * The least value of one goal among all right plans whose earlier goals stay within limits.
     *
     * @param limits by the goals' order; those of the goal itself and of later ones are not looked at
     * @return empty where no plan keeps the limits
     */
    public OptionalDouble least(GoalName goal, double[] limits) {
        return lawful.stream()
                .map(plan -> least(plan, goal, limits))
                .flatMapToDouble(OptionalDouble::stream)
                .min();
    }

    private List<Map<String, Integer>> plansWithin(double[] limits) {
        return lawful.stream()
                .filter(plan -> {
                    OptionalDouble stock = least(plan, GoalName.STOCK_VALUE, limits);
                    return stock.isPresent() && stock.getAsDouble() <= limits[3];
                })
                .map(LawfulPlan::starts)
                .toList();
    }

    private OptionalDouble least(LawfulPlan plan, GoalName goal, double[] limits) {
        if (goal == GoalName.BACKLOG) {
            return OptionalDouble.of(plan.backlog());
        }
        if (!isWithin(plan.backlog(), limits[0])) {
            return OptionalDouble.empty();
        }
        if (goal == GoalName.PUBLIC_MONEY) {
            return OptionalDouble.of(plan.leastPublicEuros());
        }
        if (!isWithin(plan.leastPublicEuros(), limits[1])) {
            return OptionalDouble.empty();
        }
        OptionalDouble own = new FundingProgramme(model, plan.starts())
                .leastPrivateEuros(Math.max(limits[1], plan.leastPublicEuros() * (1 + ROUNDING)));
        if (goal == GoalName.PRIVATE_MONEY) {
            return own;
        }
        if (own.isEmpty() || !isWithin(own.getAsDouble(), limits[2])) {
            return OptionalDouble.empty();
        }
        try (FlowProgramme flow = new FlowProgramme(model, plan.starts())) {
            return flow.leastStockValue(Math.max(limits[0], plan.backlog() + ROUNDING * Math.max(1, plan.backlog())));
        }
    }

    private static boolean isWithin(double value, double limit) {
        return value <= limit + ROUNDING * Math.max(1, Math.abs(limit));
    }
}
