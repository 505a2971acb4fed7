package fr.beffroi.workbench.demand;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a need asks for. Of an anonymous need it is coarse: sizes and quantities are edges of brackets, days the first of a quarter, the place is
 * the region only, materials are kinds of the register's list, and title and description are missing unless their author chose to show them.
 *
 * @param title in the buyer's words; null where it is not shown
 * @param description likewise
 * @param processes codes of the register's tree of processes: each is a part of the need that somebody must do; at least one
 * @param materials in the buyer's words, such as {@code titane TA6V}
 * @param credentials kinds of the register's, such as {@code en-9100}, each required
 * @param quantities steps in the order of their days; may be empty
 * @param department where it is delivered to, such as {@code 59}; null where it is not said or not shown
 * @param inRegion whether that is in Hauts-de-France; null where it is not said
 * @param neededFrom first day it is needed; null where it is open
 */
public record NeedShape(
        @Nullable String title,
        @Nullable String description,
        List<String> processes,
        List<String> materials,
        PartSize size,
        List<String> credentials,
        List<Quantity> quantities,
        @Nullable String department,
        @Nullable Boolean inRegion,
        @Nullable LocalDate neededFrom,
        Firmness firmness) {
    private static final Set<String> REGION = Set.of("02", "59", "60", "62", "80");

    /** Lists are copied. */
    public NeedShape {
        processes = List.copyOf(processes);
        materials = List.copyOf(materials);
        credentials = List.copyOf(credentials);
        quantities = List.copyOf(quantities);
    }

    /** Whether a department lies in Hauts-de-France; null for none. */
    public static @Nullable Boolean inRegion(@Nullable String department) {
        return department == null ? null : REGION.contains(department);
    }

    /** The same with other quantities. */
    public NeedShape with(List<Quantity> others) {
        return new NeedShape(
                title,
                description,
                processes,
                materials,
                size,
                credentials,
                others,
                department,
                inRegion,
                neededFrom,
                firmness);
    }

    /** The most pieces a week of any step; 0 where no quantity is said. */
    public double mostPerWeek() {
        return quantities.stream().mapToDouble(Quantity::piecesPerWeek).max().orElse(0);
    }
}
