package fr.beffroi.workbench.aid.received;

import fr.beffroi.workbench.aid.deminimis.Reorganisation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A merger or split that was written down.
 *
 * @param company SIREN of the one that is absorbed or split
 * @param parts SIREN of those that go on, with their shares; together they are 1, and a merger has one
 */
public record KnownReorganisation(
        UUID id, boolean merger, LocalDate on, String company, Map<String, BigDecimal> parts) {
    public KnownReorganisation {
        parts = Map.copyOf(parts);
    }

    /** As the law reads it. Which activity an aid served is not written down: a split shares by equity (2023/2831, art. 3(9)). */
    Reorganisation law() {
        return merger
                ? new Reorganisation.Merger(
                        on, company, parts.keySet().iterator().next())
                : new Reorganisation.Split(on, company, parts, Map.of());
    }

    /** Whether the company is no more after it. */
    public boolean ends() {
        return merger || !parts.containsKey(company);
    }
}
