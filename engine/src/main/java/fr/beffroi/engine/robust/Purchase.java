package fr.beffroi.engine.robust;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something worth buying before the loss, a lever or stock, and what it saves should the loss come: parts and hours are planned again from
 * the week of the loss, with the levers of the plan, once with it and once without.
 *
 * @param lever lever id; null for stock
 * @param alsoNeeded ids of the levers that must be started before it, none of which the plan starts
 * @param stock items kept in stock; empty for a lever
 * @param costEuros of all of it together, whoever pays; of stock its value
 * @param backlogSaved unit-weeks late, weighted by priority
 * @param unitsSaved more units of the targets delivered within the horizon
 */
public record Purchase(
        @Nullable String lever,
        List<String> alsoNeeded,
        List<Stock> stock,
        double costEuros,
        double backlogSaved,
        double unitsSaved)
        implements Serializable {

    /** So many units of an item. */
    public record Stock(String item, double units) implements Serializable {}

    /** What saves most for each euro comes first. */
    static final Comparator<Purchase> BY_SAVING_PER_EURO = Comparator.comparingDouble(Purchase::backlogSavedPerEuro)
            .reversed()
            .thenComparing(Purchase::what)
            .thenComparing(Purchase::costEuros);

    public Purchase {
        alsoNeeded = List.copyOf(alsoNeeded);
        stock = List.copyOf(stock);
    }

    /** Unit-weeks saved for each euro; what costs less than one counts as one. */
    public double backlogSavedPerEuro() {
        return backlogSaved / Math.max(1, costEuros);
    }

    /** The same for all sizes of the same stock. */
    String what() {
        return lever != null
                ? "lever " + lever
                : stock.stream().map(Stock::item).collect(Collectors.joining(", ", "stock ", ""));
    }
}
