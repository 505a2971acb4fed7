package fr.beffroi.workbench.demand;

import org.jspecify.annotations.Nullable;

/**
 * The largest part that is asked for, and how exact it must be; null where nothing is said. Of an anonymous need each is the edge of a bracket
 * that holds the true one and asks no less of a maker.
 *
 * @param lengthMm millimetres
 * @param widthMm millimetres
 * @param heightMm millimetres
 * @param massKg kilograms
 * @param toleranceMm the finest tolerance to be held, millimetres; of an anonymous need the widest of its bracket
 */
public record PartSize(
        @Nullable Double lengthMm,
        @Nullable Double widthMm,
        @Nullable Double heightMm,
        @Nullable Double massKg,
        @Nullable Double toleranceMm) {

    /** Nothing is said of it. */
    public static final PartSize UNKNOWN = new PartSize(null, null, null, null, null);
}
