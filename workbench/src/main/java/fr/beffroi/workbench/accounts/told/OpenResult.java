package fr.beffroi.workbench.accounts.told;

import fr.beffroi.workbench.accounts.secrecy.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What came of a grant, as its company states it and made public.
 *
 * @param file the grant's
 * @param quantity in the measure's unit
 * @param month of which it is stated
 * @param inSum whether it is in a told sum, too: since before it was made public
 */
public record OpenResult(
        UUID promise,
        UUID file,
        String siren,
        Measure measure,
        Place place,
        BigDecimal quantity,
        LocalDate month,
        boolean inSum) {}
