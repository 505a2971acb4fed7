package fr.beffroi.engine.robust;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * Something worth buying before the loss, and what it saves should the loss come: parts and hours are planned again from the week of the
 * loss, with the levers of the plan, once with it and once without.
 *
 * @param id lever id, or id of the item kept in stock
 * @param units of the item kept in stock; 0 for a lever
 * @param alsoNeeded ids of the levers that must be started before, none of which the plan starts
 * @param costEuros of all of them together, whoever pays; of stock its value
 * @param backlogSaved unit-weeks late, weighted by priority
 * @param unitsSaved more units of the targets delivered within the horizon
 */
public record Purchase(
        Kind kind,
        String id,
        double units,
        List<String> alsoNeeded,
        double costEuros,
        double backlogSaved,
        double unitsSaved)
        implements Serializable {

    /** What is bought. */
    public enum Kind {
        LEVER,
        STOCK
    }

    /** What saves most for each euro comes first. */
    static final Comparator<Purchase> BY_SAVING_PER_EURO = Comparator.comparingDouble(
                    (Purchase purchase) -> purchase.backlogSaved() / Math.max(1, purchase.costEuros()))
            .reversed()
            .thenComparing(Purchase::id)
            .thenComparing(Purchase::units);

    public Purchase {
        alsoNeeded = List.copyOf(alsoNeeded);
    }
}
