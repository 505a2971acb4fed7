package fr.beffroi.workbench.accounts.drift;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a funded lever of a plan really is.
 *
 * @param lever id in the model
 * @param reachedOn the day it was there; null while it is not
 * @param expectedOn of one that is late: the day it is expected now
 */
public record LeverState(String lever, @Nullable LocalDate reachedOn, LocalDate expectedOn) {

    /** The day from which it has an effect, as far as is known. */
    LocalDate activeOn() {
        return reachedOn == null ? expectedOn : reachedOn;
    }
}
