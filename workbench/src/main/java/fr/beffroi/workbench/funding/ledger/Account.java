package fr.beffroi.workbench.funding.ledger;

import java.util.Arrays;

/** The accounts of a book. None but the two that say what was voted is ever below zero. */
public enum Account {
    /** What the assembly authorised, as a sum below zero: all the rest comes from it. */
    VOTED("voted"),
    /** Authorised and free. */
    OPENED("opened"),
    /** Held for a file that is to be decided. */
    RESERVED("reserved"),
    /** Promised to a company, not yet ordered. */
    COMMITTED("committed"),
    /** In a payment order that the public accountant has not confirmed. */
    ORDERED("ordered"),
    /** Paid by the public accountant. */
    PAID("paid"),
    /** Promised once and given back; free again only by a decision. */
    RELEASED("released"),
    /** Paid once and paid back by the company: revenue, not to be spent again from here. */
    RECOVERED("recovered"),
    /** Payment credits of a year that were voted, as a sum below zero. */
    CREDIT_VOTED("credit-voted"),
    /** Payment credits of a year that are free. */
    CREDIT("credit"),
    /** Payment credits of a year that orders used. */
    CREDIT_SPENT("credit-spent");

    private final String code;

    Account(String code) {
        this.code = code;
    }

    /** Its name in the database and in message keys. */
    public String code() {
        return code;
    }

    /**
     * The account of a code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Account of(String code) {
        return Arrays.stream(values())
                .filter(account -> account.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown account: " + code));
    }
}
