package fr.beffroi.workbench.readiness.diagnosis;

import fr.beffroi.workbench.readiness.way.Way;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that is not met, with the way past it.
 *
 * @param code of the requirement
 * @param twiceFewestWeeks twice the weeks in which it can be met at the soonest; {@link Long#MAX_VALUE} where no steps lead there
 * @param cheapest null where no steps lead there
 */
public record Barrier(
        String code, long twiceFewestWeeks, @Nullable Way cheapest) {
    /** What holds a company up longest comes first; then what costs most. More held never makes a barrier heavier. */
    static final Comparator<Barrier> HEAVIEST_FIRST = Comparator.comparingLong(Barrier::twiceFewestWeeks)
            .thenComparingLong(Barrier::twiceCostCents)
            .reversed()
            .thenComparing(Barrier::code);

    private long twiceCostCents() {
        return cheapest == null ? Long.MAX_VALUE : cheapest.twiceCostCents();
    }

    /** Whether steps of the company's own lead past it. */
    public boolean isWithinReach() {
        return cheapest != null;
    }

    /** What a reader sees of it: two that are the same to them are the same. */
    String seen() {
        List<String> steps = cheapest == null ? List.of("-") : cheapest.codes();
        return code + " " + twiceFewestWeeks + " " + steps;
    }
}
