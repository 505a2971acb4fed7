package fr.beffroi.engine.verify.facts;

import fr.beffroi.engine.verify.arithmetic.Exact;

/** A quantity in (or from) a week. The week of a lever may lie outside the horizon. */
public record Amount(long week, Exact quantity) {}
