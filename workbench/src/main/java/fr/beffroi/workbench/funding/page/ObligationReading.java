package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.obligation.Obligation;
import fr.beffroi.workbench.funding.obligation.ObligationEvent;
import fr.beffroi.workbench.funding.obligation.Obligations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation for programs.
 *
 * @param condition what is kept, by its code
 * @param years for how long after the last payment; 0 where it is checked before each payment
 * @param clawback what a breach takes back, by its code
 * @param dueOn null while nothing was paid, and where it is checked before each payment
 * @param claimEuros what a breach takes back; null where there is none
 */
record ObligationReading(
        UUID file,
        long fileNumber,
        String title,
        String condition,
        int years,
        String clawback,
        @Nullable LocalDate dueOn,
        Obligation.Status status,
        @Nullable BigDecimal claimEuros,
        List<ObligationEvent> events) {

    static ObligationReading of(Obligations.OfFile one) {
        Obligation obligation = one.obligation();
        return new ObligationReading(
                one.file().id(),
                one.file().number(),
                one.file().title(),
                obligation.condition().kind().name(),
                obligation.condition().years(),
                obligation.condition().clawback().name(),
                obligation.dueOn(),
                obligation.status(),
                obligation.claimEuros(),
                obligation.events());
    }
}
