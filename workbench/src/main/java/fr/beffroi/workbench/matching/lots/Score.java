package fr.beffroi.workbench.matching.lots;

import java.util.Comparator;
import java.util.List;

/**
 * How well a company and a lot go together.
 *
 * @param points the reasons' points together
 * @param reasons those that count most first
 */
public record Score(double points, List<Reason> reasons) {

    static Score of(List<Reason> reasons) {
        return new Score(
                reasons.stream().mapToDouble(Reason::points).sum(),
                reasons.stream()
                        .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.points())))
                        .toList());
    }

    /** Whether anything says that the company could do it: what it does, did or says, not merely where and how large it is. */
    public boolean isFounded() {
        return reasons.stream().anyMatch(reason -> switch (reason.kind()) {
            case PROCESS_BY_CODE, PROCESS_BY_WORDS, ACTIVITY, PAST_WIN, WORDS -> true;
            default -> false;
        });
    }
}
