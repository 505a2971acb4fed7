package fr.beffroi.workbench.funding.ledger;

import java.util.Arrays;

/** What can happen to money in a book; the accounts each goes between are in {@code funding.postings}. */
public enum MovementKind {
    /** The assembly authorises, or adds to what it authorised. */
    OPEN("open", false, false),
    /** The assembly takes back what is free. */
    REDUCE("reduce", false, false),
    /** A sum is held for a file that is to be decided. */
    RESERVE("reserve", true, false),
    /** What was held for a file is free again: refused, withdrawn, lapsed, or granted less. */
    UNRESERVE("unreserve", true, false),
    /** An enforceable decision promises what was held. */
    COMMIT("commit", true, false),
    /** What was promised will not be paid. */
    RELEASE("release", true, false),
    /** A decision makes what was released free again. */
    REOPEN("reopen", false, false),
    /** A payment is ordered: from what was promised, and from the year's credits. */
    ORDER("order", true, true),
    /** The public accountant sends an order back. */
    RETURN_ORDER("return-order", true, true),
    /** The public accountant confirms that an order was paid. */
    CONFIRM("confirm", true, false),
    /** The company has paid back. */
    RECOVER("recover", true, false),
    /** The assembly votes payment credits of a year. */
    OPEN_CREDIT("open-credit", false, true),
    /** The assembly takes back credits of a year that are free. */
    REDUCE_CREDIT("reduce-credit", false, true),
    /** Free credits of a year become the next year's. */
    CARRY_OVER("carry-over", false, true);

    private final String code;
    private final boolean ofFile;
    private final boolean ofYear;

    MovementKind(String code, boolean ofFile, boolean ofYear) {
        this.code = code;
        this.ofFile = ofFile;
        this.ofYear = ofYear;
    }

    /** Its name in the database and in message keys. */
    public String code() {
        return code;
    }

    /** Whether it is about one grant file, and so follows a step of it. */
    public boolean isOfFile() {
        return ofFile;
    }

    /** Whether it is about the payment credits of one year. */
    public boolean isOfYear() {
        return ofYear;
    }

    /**
     * The kind of a code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static MovementKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown movement: " + code));
    }
}
