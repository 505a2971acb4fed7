package fr.beffroi.workbench.demand.catenax;

import fr.beffroi.workbench.demand.Quantity;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A customer's weekly demand of a material, in pieces; all its series added up.
 *
 * @param number the customer's number of the material
 * @param active false once nothing is asked for any more
 * @param weeks in the order of their Mondays
 */
@NamedInterface("catenax")
public record MaterialDemand(UUID id, String number, String description, boolean active, List<Quantity> weeks) {

    /** Lists are copied. */
    public MaterialDemand {
        weeks = List.copyOf(weeks);
    }
}
