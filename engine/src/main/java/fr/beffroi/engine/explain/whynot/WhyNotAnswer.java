package fr.beffroi.engine.explain.whynot;

import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.SolverRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a lever is not chosen.
 *
 * @param modelName name of the model
 * @param modelSha256 SHA-256 (lower-case hex) of that model's canonical JSON
 * @param status {@code OPTIMAL} if both outcomes are proven to the gap asked for and every change is known
 * @param lever lever id
 * @param without the best plan that does not start it
 * @param with the best plan that starts it; null where none could be found
 * @param reasons what keeps it out, the most telling first; {@code CHOSEN} alone where the best plan has it; empty if the time was over
 *     before that was known
 * @param changes cost, aid, delay; empty where it is chosen
 */
public record WhyNotAnswer(
        String modelName,
        String modelSha256,
        PlanStatus status,
        String lever,
        Outcome without,
        @Nullable Outcome with,
        List<Reason> reasons,
        List<SmallestChange> changes,
        SolverRun solver) {

    /** What a file of it names in its {@code format} field. */
    public static final String FORMAT = "beffroi/ramp-up-why-not/1";

    public WhyNotAnswer {
        reasons = List.copyOf(reasons);
        changes = List.copyOf(changes);
    }

    /** Whether the best plan has it. */
    public boolean isChosen() {
        return reasons.stream().anyMatch(reason -> reason.kind() == Reason.Kind.CHOSEN);
    }
}
