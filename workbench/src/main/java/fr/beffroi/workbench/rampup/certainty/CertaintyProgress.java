package fr.beffroi.workbench.rampup.certainty;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far it is known how sure a plan's date is.
 *
 * @param done so many replications of this step
 * @param all of so many; while the plan is carried out, at most so many
 * @param estimate the date's probability from the replications that were looked at last; null before the first look
 * @param widest 95 % interval of all weeks' probabilities at that look, 0 to 1; null before the first look
 * @param wanted the width at which the plan has been carried out often enough
 */
public record CertaintyProgress(
        Step step,
        long done,
        long all,
        @Nullable Sure estimate,
        @Nullable Double widest,
        double wanted) {
    /** Not begun, or thrown away because a run wanted the solver. */
    static final CertaintyProgress WAITING =
            new CertaintyProgress(Step.WAITING, 0, CertaintyWork.MOST_REPLICATIONS, null, null, CertaintyWork.WIDTH);

    private static final int PERCENT = 100;

    /** What is being done. */
    public enum Step {
        WAITING,
        /** The plan is carried out. */
        REPLICATIONS,
        /** All that is uncertain is looked at with few replications. */
        SCREENING,
        /** What costs most is looked at with all. */
        CONTRIBUTIONS;

        /** The end of message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of this step, 0 to 100. */
    public long percent() {
        return all == 0 ? 0 : PERCENT * done / all;
    }
}
