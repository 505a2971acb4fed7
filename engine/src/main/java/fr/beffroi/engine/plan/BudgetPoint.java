package fr.beffroi.engine.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One point of the frontier: what a public budget brings.
 *
 * @param budgetEuros € of all programmes together
 * @param backlog unit-weeks late of the best plan found
 * @param bound no plan within this budget does better
 * @param publicEuros € really spent
 * @param dateReached the plan's date, null where the cadence is never reached
 * @param levers ids of the levers started
 */
public record BudgetPoint(
        double budgetEuros,
        double backlog,
        double bound,
        double publicEuros,
        @Nullable LocalDate dateReached,
        List<String> levers) {
    public BudgetPoint {
        levers = List.copyOf(levers);
    }
}
