package fr.beffroi.workbench.matching.makers;

/** What the register says about one thing that is asked for. */
public enum Verdict {
    /** It holds. */
    YES,
    /** The register does not say, or the viewer may not see it: to be asked. */
    UNKNOWN,
    /** It does not hold: a gap. */
    NO
}
