package fr.beffroi.workbench.accounts.secrecy;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where in the table a figure stands; null in one of its parts: not told apart there.
 *
 * @param year of the decision
 * @param axis of the regional plan, by its code
 * @param programme of aid, by its id
 * @param size class of the company, by its code
 */
public record Place(
        @Nullable Integer year,
        @Nullable String axis,
        @Nullable String programme,
        @Nullable String size) {

    /** From the finest to the whole: what is given up first is what readers ask for least. */
    static final List<UnaryOperator<Place>> COARSER = List.of(
            place -> place,
            place -> new Place(place.year, place.axis, place.programme, null),
            place -> new Place(place.year, place.axis, null, null),
            place -> new Place(place.year, null, null, null),
            place -> new Place(null, null, null, null));

    /** Whether a figure of this place is one of another's sum, such as of its axis: each part that the other tells apart is the same here. */
    public boolean isWithin(Place margin) {
        return fits(margin.year, year)
                && fits(margin.axis, axis)
                && fits(margin.programme, programme)
                && fits(margin.size, size);
    }

    private static boolean fits(@Nullable Object asked, @Nullable Object has) {
        return asked == null || Objects.equals(asked, has);
    }
}
