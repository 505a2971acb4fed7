package fr.beffroi.workbench.funding.opinion;

import fr.beffroi.workbench.funding.request.GrantRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expert is shown of a request, taken out of it on the day they are asked: of accounts, de minimis aid and the rest there is nothing here that a
 * link could ever show.
 *
 * @param project null where it was not ticked
 * @param costs empty where they were not ticked
 */
public record Shown(@Nullable String project, List<Cost> costs) {
    private static final int CENTS = 2;

    /** Nothing but the question. */
    public static final Shown NOTHING = new Shown(null, List.of());

    public Shown {
        costs = List.copyOf(costs);
    }

    /**
     * One cost.
     *
     * @param kind its code, for message keys
     * @param euros before tax
     */
    public record Cost(String label, String kind, String supplier, LocalDate orderOn, BigDecimal euros) {}

    /** What was ticked, of a request. */
    static Shown of(GrantRequest request, boolean project, boolean costs) {
        return new Shown(
                project ? request.project() : null,
                costs
                        ? request.costs().stream()
                                .map(cost -> new Cost(
                                        cost.label(),
                                        cost.kind().name(),
                                        cost.supplier(),
                                        cost.orderOn(),
                                        BigDecimal.valueOf(cost.cents(), CENTS)))
                                .toList()
                        : List.of());
    }

    /** All costs added up, in euros. */
    public BigDecimal costEuros() {
        return costs.stream().map(Cost::euros).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
