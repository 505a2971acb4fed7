package fr.beffroi.workbench.funding.open;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant as everybody may know it: decided, and enforceable.
 *
 * @param number of its file
 * @param book of its envelope
 * @param siret of the company's seat; null where the register knows no site of it
 * @param department code of the seat's; null where it is not known
 * @param asked what the company asked for, in euros; null where it cannot be read
 * @param act number of the latest act about the sum
 * @param signedOn day of the agreement; null where there is none yet, or none is due
 * @param lastYear in which the envelope may be spent
 * @param granted in euros, less what a later act took away
 * @param unspent of it, left over when the file was closed
 * @param paid in euros, less what came back
 * @param cofunders names of the public funders that granted money to the same project, as its financing plan names them
 * @param cofunded null where nothing is certain: others were asked and have not granted
 * @param latitude of its site; null where the company is not in the public register
 * @param longitude likewise
 * @param paidOn the days of the payments, the first first
 */
public record PublishedGrant(
        long number,
        UUID book,
        UUID programme,
        String programmeName,
        String axis,
        String siren,
        String company,
        @Nullable String siret,
        @Nullable String department,
        String title,
        @Nullable BigDecimal asked,
        String act,
        @Nullable LocalDate appliedOn,
        LocalDate decidedOn,
        LocalDate enforceableOn,
        @Nullable LocalDate signedOn,
        int lastYear,
        BigDecimal granted,
        BigDecimal unspent,
        BigDecimal paid,
        List<LocalDate> paidOn,
        boolean closed,
        boolean deMinimis,
        List<String> cofunders,
        @Nullable Boolean cofunded,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    public PublishedGrant {
        cofunders = List.copyOf(cofunders);
        paidOn = List.copyOf(paidOn);
    }
}
