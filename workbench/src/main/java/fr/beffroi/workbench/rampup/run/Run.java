package fr.beffroi.workbench.rampup.run;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One planning of a version.
 *
 * @param attempts how often it was begun: more than once where a node went down under it
 * @param stopAsked somebody wants the best plan so far
 * @param summary of its plan; null until there is one
 * @param brokenRules what the exact checker says against the plan: null until it has spoken, empty if the plan is right
 * @param explained whether its explanations are worked out in full
 * @param failure what went wrong, for the log and the officer; null where nothing did
 */
public record Run(
        UUID id,
        UUID scenario,
        int version,
        RunSettings settings,
        RunState state,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int attempts,
        boolean stopAsked,
        @Nullable RunProgress progress,
        @Nullable RunSummary summary,
        @Nullable List<String> brokenRules,
        boolean explained,
        @Nullable String failure) {

    /** Whether there is a plan that may be shown: one that the exact checker found right. */
    public boolean hasPlan() {
        return state == RunState.DONE && brokenRules != null && brokenRules.isEmpty();
    }
}
