package fr.beffroi.workbench.funding.charge;

import fr.beffroi.workbench.funding.life.Party;
import java.util.UUID;

/**
 * Somebody is now in charge of a file; told within the transaction that keeps it.
 *
 * @param company its SIREN
 * @param person by pseudonym
 */
public record ChargeGiven(UUID file, long number, String company, Party side, UUID person) {}
