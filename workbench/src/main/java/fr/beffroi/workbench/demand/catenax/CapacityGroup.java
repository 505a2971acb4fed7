package fr.beffroi.workbench.demand.catenax;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A supplier's weekly capacity for some materials.
 *
 * @param unit such as {@code unit:piece} or {@code unit:hourUnitOfTime}
 * @param materials what is made with it
 * @param weeks in the order of their Mondays
 */
@NamedInterface("catenax")
public record CapacityGroup(
        UUID id, String name, String unit, boolean active, List<Material> materials, List<Week> weeks) {

    /** Lists are copied. */
    public CapacityGroup {
        materials = List.copyOf(materials);
        weeks = List.copyOf(weeks);
    }

    /**
     * A material that is made with it.
     *
     * @param number the customer's number
     * @param loadFactor how much of the capacity one piece takes
     */
    public record Material(String number, double loadFactor) {}

    /** What can be made, and at most, in the week of a Monday. */
    public record Week(LocalDate monday, double actual, double most) {}
}
