package fr.beffroi.workbench.readiness.diagnosis;

/**
 * How it is known that a company has something.
 *
 * @param code of the requirement
 * @param kind where it is from; words: {@code readiness.evidence.<kind>}
 */
public record Evidence(String code, Kind kind) {

    /** Where a fact is from. */
    public enum Kind {
        /** Seen in a register or on the certificate. */
        CHECKED,
        /** Said by the company in the register. */
        DECLARED,
        /** Of the State's directory of companies. */
        DIRECTORY,
        /** Of who holds whom. */
        LINKS,
        /** Hours offered in the register. */
        HOURS,
        /** Answered just now. */
        ANSWERED
    }
}
