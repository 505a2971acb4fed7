package fr.beffroi.engine.robust;

import java.io.Serializable;

/**
 * A loss in time: from the beginning of {@code fromWeek} to the beginning of {@code untilWeek}, in which the element works again.
 *
 * @param untilWeek the number of weeks of the horizon, where it does not come back within it
 */
public record Loss(LossElement element, int fromWeek, int untilWeek) implements Serializable {

    /** The element is lost from that week on for so many weeks, or for good. */
    static Loss of(LossElement element, int fromWeek, RobustnessRequest request, int horizonWeeks) {
        Integer lost = request.lossWeeks();
        return new Loss(element, fromWeek, lost == null ? horizonWeeks : Math.min(horizonWeeks, fromWeek + lost));
    }

    /** Whether the element is lost in that week. */
    public boolean holdsIn(int week) {
        return fromWeek <= week && week < untilWeek;
    }

    /** Whether it stays lost to the end of a horizon. */
    public boolean isForGood(int horizonWeeks) {
        return untilWeek >= horizonWeeks;
    }
}
