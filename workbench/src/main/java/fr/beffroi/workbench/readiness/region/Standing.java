package fr.beffroi.workbench.readiness.region;

/** How a company stands to a requirement. */
enum Standing {
    /** The register or an answer says that it meets it. */
    MET,
    /** Nothing says so. */
    UNSEEN,
    /** Its own answers say that it does not. */
    SAID
}
