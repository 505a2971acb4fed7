package fr.beffroi.engine.oracle;

import fr.beffroi.engine.plan.GoalName;
import java.util.List;
import java.util.Map;

/**
 * The best a model allows, goal after goal (§5).
 *
 * @param backlog unit-weeks late
 * @param leverPlans all lever decisions (start week by lever id) that reach these values
 */
public record OracleAnswer(
        double backlog,
        double publicEuros,
        double privateEuros,
        double stockValue,
        List<Map<String, Integer>> leverPlans) {
    public OracleAnswer {
        leverPlans = List.copyOf(leverPlans);
    }

    /** The value of one goal. */
    public double value(GoalName goal) {
        return switch (goal) {
            case BACKLOG -> backlog;
            case PUBLIC_MONEY -> publicEuros;
            case PRIVATE_MONEY -> privateEuros;
            case STOCK_VALUE -> stockValue;
        };
    }
}
