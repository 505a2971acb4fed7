package fr.beffroi.workbench.funding.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment order.
 *
 * @param number never given twice; some may be missing
 * @param file the grant file it pays for
 * @param fileNumber by which people name it
 * @param company SIREN of the third party
 * @param step of the file that made it
 * @param amountCents in cents
 * @param content as it leaves, to the letter: JSON, {@link OrderDocument}
 * @param leftAt when it went to the finance system; null while it waits
 */
public record PaymentOrder(
        long number,
        UUID file,
        long fileNumber,
        String company,
        int step,
        int year,
        long amountCents,
        String content,
        Instant madeAt,
        @Nullable Instant leftAt) {}
