package fr.beffroi.workbench.rampup.meeting;

import fr.beffroi.engine.plan.BudgetPoint;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a cadence and a public budget.
 *
 * @param cadencePercent of the model's own cadences
 * @param budgetEuros as asked
 * @param dateReached from when on the cadence is kept; null: never
 * @param backlog unit-weeks late
 * @param bound no plan within this budget has less
 * @param publicEuros really spent
 * @param levers those started, in the model's order
 * @param frontier what each budget that was worked out brings at this cadence, in rising budgets
 */
public record MeetingAnswer(
        int cadencePercent,
        double budgetEuros,
        @Nullable LocalDate dateReached,
        double backlog,
        double bound,
        double publicEuros,
        List<LeverNow> levers,
        List<BudgetPoint> frontier) {

    /** One lever of the answer; {@code extra} where the model's own cadence and budget do without it. */
    public record LeverNow(String lever, String name, boolean extra) {}
}
