package fr.beffroi.engine.explain.whynot;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best plan under a condition.
 *
 * @param backlog unit-weeks late
 * @param bound no such plan has less backlog
 * @param publicEuros least public money for that backlog
 * @param privateEuros least private money for these
 * @param dateReached the plan's date; null where the cadence is never reached
 * @param levers ids of the levers started, in model order
 */
public record Outcome(
        double backlog,
        double bound,
        double publicEuros,
        double privateEuros,
        @Nullable LocalDate dateReached,
        List<String> levers) {
    public Outcome {
        levers = List.copyOf(levers);
    }
}
