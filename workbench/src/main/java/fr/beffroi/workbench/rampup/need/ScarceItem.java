package fr.beffroi.workbench.rampup.need;

import fr.beffroi.workbench.demand.Quantity;
import java.util.List;

/**
 * An item of a scenario that is needed and that one can make at most.
 *
 * @param id in the model
 * @param maker who makes it; empty where nobody does
 * @param makerCompany the id of the company that makes it; empty where it is bought, or nobody makes it
 * @param makerMeans names of the means the maker makes it with
 * @param quantities steps of how many are needed a week, without lead times, scrap and stock
 */
public record ScarceItem(
        String id,
        String name,
        String unit,
        String maker,
        String makerCompany,
        List<String> makerMeans,
        List<Quantity> quantities) {

    /** Lists are copied. */
    public ScarceItem {
        makerMeans = List.copyOf(makerMeans);
        quantities = List.copyOf(quantities);
    }
}
