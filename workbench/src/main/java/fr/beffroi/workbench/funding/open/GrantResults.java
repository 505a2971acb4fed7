package fr.beffroi.workbench.funding.open;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What came of published grants, where their companies made it public: given by whoever keeps the accounts of effects. */
public interface GrantResults {

    /**
     * A result that everybody may read.
     *
     * @param measure by its code, of which {@code granted.result.<code>} are the words
     * @param quantity in the measure's unit, as the company states it
     * @param month of which it speaks, by its first day
     */
    record Result(String measure, BigDecimal quantity, LocalDate month) {}

    /** By the number of the grant; nothing for grants of which nothing is public. */
    Map<Long, List<Result>> byGrant();
}
