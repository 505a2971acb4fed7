package fr.beffroi.workbench.funding.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The book of an envelope.
 *
 * @param programme id of the programme of aid
 * @param axis of the regional plan, by its code
 * @param firstYear first year of the authorisation
 * @param lastYear last year in which money may be reserved and committed
 * @param companyCapCents the most one company may hold of it at any time; null where there is no such cap
 */
public record Book(
        UUID id,
        UUID programme,
        String axis,
        int firstYear,
        int lastYear,
        @Nullable Long companyCapCents) {}
