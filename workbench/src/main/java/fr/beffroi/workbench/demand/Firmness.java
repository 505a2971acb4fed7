package fr.beffroi.workbench.demand;

/** How sure it is that a need becomes an order. */
public enum Firmness {
    /** Expected; nothing is promised. */
    FORECAST,
    /** A framework contract: prices and terms are fixed, quantities are called later. */
    FRAMEWORK,
    /** To be ordered. */
    ORDER
}
