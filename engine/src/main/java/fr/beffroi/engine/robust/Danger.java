package fr.beffroi.engine.robust;

import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One loss and what comes of it.
 *
 * @param asIs the plan's decisions kept and carried out week by week
 * @param backlogAdded unit-weeks late more than without the loss
 * @param unitsLost units of the targets fewer within the horizon
 * @param bestAnswer null where it was not asked for, or nothing was found in time
 * @param worthBuying what saves most for each euro first; empty where it was not asked for
 * @param unvaluedItems ids of items that pass through what is lost and have no value in the model: stock of them is not offered
 * @param purchasesComplete whether there was time to look at everything that could be bought
 */
public record Danger(
        Loss loss,
        LossOutcome asIs,
        double backlogAdded,
        double unitsLost,
        @Nullable BestAnswer bestAnswer,
        List<Purchase> worthBuying,
        List<String> unvaluedItems,
        boolean purchasesComplete)
        implements Serializable {

    /** Worst first; ties in the order of kinds and ids, so that pieces put together in any order come out the same. */
    static final Comparator<Danger> WORST_FIRST = Comparator.comparingDouble(Danger::backlogAdded)
            .thenComparing(Danger::unitsLost)
            .reversed()
            .thenComparing(danger -> danger.loss().element().kind())
            .thenComparing(danger -> danger.loss().element().id());

    private static final double NEARLY = 0.8;
    private static final double ROUNDING = 1e-6;

    public Danger {
        worthBuying = List.copyOf(worthBuying);
        unvaluedItems = List.copyOf(unvaluedItems);
    }

    /**
     * Each thing worth buying once, what saves most for each euro first: of stock the largest size that saves nearly as much for each
     * euro (four fifths) as
     * its best one, and no stock of several items where some of them, for less, save as much.
     */
    public List<Purchase> bestPurchases() {
        Map<String, Purchase> best = new LinkedHashMap<>();
        Map<String, Purchase> chosen = new LinkedHashMap<>();
        for (Purchase purchase : worthBuying) {
            double most = best.computeIfAbsent(purchase.what(), _ -> purchase).backlogSavedPerEuro();
            if (purchase.backlogSavedPerEuro() >= NEARLY * most) {
                chosen.merge(
                        purchase.what(), purchase, (one, other) -> one.costEuros() >= other.costEuros() ? one : other);
            }
        }
        return chosen.values().stream()
                .filter(purchase -> purchase.lever() != null
                        || chosen.values().stream().noneMatch(other -> isCheaperAndSavesAsMuch(other, purchase)))
                .toList();
    }

    private static boolean isCheaperAndSavesAsMuch(Purchase one, Purchase other) {
        return one.lever() == null
                && one.costEuros() < other.costEuros()
                && one.backlogSaved() >= (1 - ROUNDING) * other.backlogSaved();
    }

    Danger answered(@Nullable BestAnswer answer, List<Purchase> purchases, List<String> unvalued, boolean complete) {
        return new Danger(loss, asIs, backlogAdded, unitsLost, answer, purchases, unvalued, complete);
    }
}
