package fr.beffroi.workbench.funding.ledger;

import org.jspecify.annotations.Nullable;

/** Why the database did not make a movement. */
public sealed interface LedgerRefusal {

    /**
     * The account does not hold that much.
     *
     * @param year of the credits; null where the account is none of a year
     */
    record NotEnough(Account account, @Nullable Integer year, long askedCents, long leftCents)
            implements LedgerRefusal {}

    /** One company would hold more of the envelope than one company may. */
    record AboveCap(long capCents, long heldCents, long askedCents) implements LedgerRefusal {}

    /** The authorisation does not run in that year. */
    record OutsideYears(int year, int firstYear, int lastYear) implements LedgerRefusal {}

    /** Credits of a year that has not begun are not left over. */
    record YearNotBegun(int year, int now) implements LedgerRefusal {}

    /** The key was used for another movement. */
    record KeyUsed(String key) implements LedgerRefusal {}

    /** There is no such book. */
    record UnknownBook(String book) implements LedgerRefusal {}

    /** The viewer may not make it. */
    record NotAllowed(String kind, String role) implements LedgerRefusal {}
}
