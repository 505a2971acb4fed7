package fr.beffroi.workbench.demand.catenax;

import fr.beffroi.workbench.demand.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A partner's capacity beside what is asked of it.
 *
 * @param firstShort the Monday of the first week in which less can be made than is asked for; empty: none
 * @param missing how much of the capacity's unit is missing in that week
 */
public record Balance(CapacityGroup group, Optional<LocalDate> firstShort, double missing) {

    /** Weighs it; {@code demands} are steps by the customer's number of the material. */
    static Balance of(CapacityGroup group, Map<String, List<Quantity>> demands) {
        for (CapacityGroup.Week week : group.weeks()) {
            double asked = 0;
            for (CapacityGroup.Material material : group.materials()) {
                asked += material.loadFactor() * at(demands.getOrDefault(material.number(), List.of()), week.monday());
            }
            if (asked > week.most()) {
                return new Balance(group, Optional.of(week.monday()), asked - week.most());
            }
        }
        return new Balance(group, Optional.empty(), 0);
    }

    private static double at(List<Quantity> steps, LocalDate monday) {
        double pieces = 0;
        for (Quantity step : steps) {
            if (!step.fromMonday().isAfter(monday)) {
                pieces = step.piecesPerWeek();
            }
        }
        return pieces;
    }
}
