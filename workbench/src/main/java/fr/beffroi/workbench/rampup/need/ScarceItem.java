package fr.beffroi.workbench.rampup.need;

import fr.beffroi.workbench.demand.Quantity;
import java.util.List;

/**
 * An item of a scenario that is needed and that one can make at most, or that holds its plan back.
 *
 * @param id in the model
 * @param maker who makes it, several between commas; empty where nobody does
 * @param makerCompanies ids of the companies that make it; empty where it is bought, or nobody makes it
 * @param makerMeans names of the means they make it with
 * @param holdsBack whether a limit at its makers holds the newest plan back
 * @param quantities steps of how many are needed a week, without lead times, scrap and stock
 */
public record ScarceItem(
        String id,
        String name,
        String unit,
        String maker,
        List<String> makerCompanies,
        List<String> makerMeans,
        boolean holdsBack,
        List<Quantity> quantities) {

    /** Lists are copied. */
    public ScarceItem {
        makerCompanies = List.copyOf(makerCompanies);
        makerMeans = List.copyOf(makerMeans);
        quantities = List.copyOf(quantities);
    }
}
