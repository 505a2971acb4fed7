package fr.beffroi.workbench.demand.notice;

/** What a notice is for. */
public enum NoticeKind {
    /** Says what may be bought later. */
    PLANNING,
    /** Calls for tenders, candidates or projects. */
    COMPETITION,
    /** Says who got a contract, or that nobody did. */
    AWARD,
    /** Says what changed in a contract that runs, or that it ended. */
    MODIFICATION,
    /** Neither announces nor awards, such as a buyer's profile. */
    OTHER
}
