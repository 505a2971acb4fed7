package fr.beffroi.engine.robust;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One loss and what comes of it.
 *
 * @param asIs the plan's decisions kept and carried out week by week
 * @param backlogAdded unit-weeks late more than without the loss
 * @param unitsLost units of the targets fewer within the horizon
 * @param bestAnswer null where it was not asked for, or nothing was found in time
 * @param worthBuying what saves most for each euro first; empty where it was not asked for
 * @param purchasesComplete whether there was time to look at everything that could be bought
 */
public record Danger(
        Loss loss,
        LossOutcome asIs,
        double backlogAdded,
        double unitsLost,
        @Nullable BestAnswer bestAnswer,
        List<Purchase> worthBuying,
        boolean purchasesComplete)
        implements Serializable {

    /** Worst first; ties in the order of kinds and ids, so that pieces put together in any order come out the same. */
    static final Comparator<Danger> WORST_FIRST = Comparator.comparingDouble(Danger::backlogAdded)
            .thenComparing(Danger::unitsLost)
            .reversed()
            .thenComparing(danger -> danger.loss().element().kind())
            .thenComparing(danger -> danger.loss().element().id());

    public Danger {
        worthBuying = List.copyOf(worthBuying);
    }

    Danger answered(@Nullable BestAnswer answer, List<Purchase> purchases, boolean complete) {
        return new Danger(loss, asIs, backlogAdded, unitsLost, answer, purchases, complete);
    }
}
