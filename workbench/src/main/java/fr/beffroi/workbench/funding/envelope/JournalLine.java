package fr.beffroi.workbench.funding.envelope;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement as its book keeps it.
 *
 * @param kind by its code
 * @param year of the credits; null where it is about none
 * @param file the grant file; null where it is about none
 * @param fileNumber likewise
 */
public record JournalLine(
        long number,
        Instant at,
        String kind,
        BigDecimal euros,
        @Nullable Integer year,
        @Nullable UUID file,
        @Nullable Long fileNumber,
        String decision,
        String reason) {}
