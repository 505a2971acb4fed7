package fr.beffroi.engine.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sure a plan is (§7).
 *
 * @param modelName name of the model
 * @param modelSha256 SHA-256 (lower-case hex) of the model's canonical JSON
 * @param replications how many times the plan was carried out
 * @param seed what the chance was
 * @param plannedBacklog unit-weeks late, by priority, when all goes as planned
 * @param backlog the same under uncertainty: the mean
 * @param date of the whole plan: the latest of its targets'
 * @param targets in the order of the model
 * @param contributions those that cost most, the most first
 * @param replanned how often plans were made anew at month ends; null: they were not
 */
public record Simulation(
        String modelName,
        String modelSha256,
        long replications,
        long seed,
        double plannedBacklog,
        Estimate backlog,
        DateOutlook date,
        List<TargetOutlook> targets,
        List<Contribution> contributions,
        @Nullable Replanned replanned) {

    /**
     * What became of the re-planning at month ends.
     *
     * @param plannings how often a plan was to be made anew, over all replications
     * @param failed how often of these it stayed as it was, because the solver gave up
     */
    public record Replanned(long plannings, long failed) {}

    /** The contract this class follows, as named in a file's {@code format} field. */
    public static final String FORMAT = "beffroi/ramp-up-simulation/1";

    public Simulation {
        targets = List.copyOf(targets);
        contributions = List.copyOf(contributions);
    }
}
