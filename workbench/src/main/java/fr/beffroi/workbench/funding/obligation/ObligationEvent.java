package fr.beffroi.workbench.funding.obligation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an obligation.
 *
 * @param kind {@code answer}, {@code accept}, {@code breach} or {@code remind}
 * @param paper that proves it; null where there is none
 * @param sinceOn of a breach: the first day on which the condition was kept no more
 * @param jobsKept of a breach about jobs
 * @param claimEuros of a breach: what the programme's rule takes back
 * @param role of who did it
 */
public record ObligationEvent(
        String kind,
        String text,
        @Nullable UUID paper,
        @Nullable String paperName,
        @Nullable LocalDate sinceOn,
        @Nullable Integer jobsKept,
        @Nullable BigDecimal claimEuros,
        String role,
        Instant at) {}
