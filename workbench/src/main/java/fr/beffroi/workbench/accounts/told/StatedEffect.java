package fr.beffroi.workbench.accounts.told;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest that is stated of a promise.
 *
 * @param file null where the promise is of no grant file
 * @param year in which it was made
 * @param hundredths of the measure's unit
 * @param open whether the company itself states it and did not mark it confidential
 */
record StatedEffect(
        UUID promise,
        @Nullable UUID file,
        String siren,
        String programme,
        String axis,
        int year,
        long hundredths,
        LocalDate month,
        boolean open) {

    /** What its company brings to one programme and axis in one year is one figure, whatever it is made of. */
    String unit() {
        return String.join("/", siren, String.valueOf(year), axis, programme);
    }
}
