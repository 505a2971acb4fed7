package fr.beffroi.workbench.demand.notice;

/** Where a notice comes from, which is also how it is written. */
public enum NoticeSource {
    /** The Official Journal's former schema (TED_EXPORT, editions R2.0.8 and R2.0.9). */
    TED_XML,
    /** eForms: UBL 2.3 with the extensions of the Publications Office. */
    EFORMS,
    /** The essential data of French public contracts (arrêté of 22 December 2022). */
    DECP,
    /** The French bulletin of public contracts, as its open data give it. */
    BOAMP
}
