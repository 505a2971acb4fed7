package fr.beffroi.workbench.rampup.news;

import fr.beffroi.workbench.rampup.run.Run;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The plan that took news in, and the one before: what changed. */
public record PlanChange(Run before, Run after) {

    /**
     * The newest plan that took news in, beside the newest with the same settings that did not; empty until both are there.
     *
     * @param news of the scenario
     * @param runs of the scenario, the newest first
     */
    public static Optional<PlanChange> find(List<News> news, List<Run> runs) {
        int version = news.stream()
                .map(News::version)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(Integer.MAX_VALUE);
        return runs.stream()
                .filter(run -> run.hasPlan() && run.version() == version)
                .findFirst()
                .flatMap(after -> runs.stream()
                        .filter(run -> run.hasPlan()
                                && run.version() < version
                                && run.settings().equals(after.settings()))
                        .findFirst()
                        .map(before -> new PlanChange(before, after)));
    }
}
