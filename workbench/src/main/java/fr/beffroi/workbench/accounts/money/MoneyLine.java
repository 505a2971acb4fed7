package fr.beffroi.workbench.accounts.money;

import java.math.BigDecimal;

/**
 * A programme's money of one axis in one calendar year, in euros.
 *
 * @param axis of the regional plan, by its code; {@link Money#OUTSIDE} where the book belongs to none of them
 * @param programmeName as it is published; the id where it is not
 * @param programmed what the programme's envelopes say may be promised in that year
 * @param voted authorised in the books in that year, less what was taken back
 * @param committed promised by enforceable acts in that year, less what was released in it
 * @param paid by the public accountant in that year, less what companies paid back in it
 */
public record MoneyLine(
        String axis,
        String programme,
        String programmeName,
        int year,
        BigDecimal programmed,
        BigDecimal voted,
        BigDecimal committed,
        BigDecimal paid) {}
