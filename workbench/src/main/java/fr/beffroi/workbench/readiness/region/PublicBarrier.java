package fr.beffroi.workbench.readiness.region;

import fr.beffroi.workbench.readiness.catalogue.Words;
import java.time.LocalDate;

/**
 * What everybody may know of how many companies a requirement stops. Each number says "at least", in fives.
 *
 * @param companies that could aim at something that asks for it
 * @param unmet of which neither the register nor an answer says that they meet it
 * @param said of those, whose own answers say that they do not; 0 where that is not told
 * @param countedOn when it was told
 */
public record PublicBarrier(
        String requirement, String family, Words name, int companies, int unmet, int said, LocalDate countedOn) {}
