package fr.beffroi.engine.model;

/** What an active lever changes. */
public sealed interface Effect {

    /** Adds hours to a resource in every week in which the lever is active. */
    record AddHours(String resource, double hoursPerWeek) implements Effect {}

    /** Adds units to what a source can deliver, in every week in which the lever is active. */
    record AddSupply(String source, double perWeek) implements Effect {}

    /** Lets an unqualified route be launched from the week in which the lever is active. */
    record UnlockRoute(String route) implements Effect {}

    /** Lets an unqualified source be ordered from, from the week in which the lever is active. */
    record UnlockSource(String source) implements Effect {}

    /** Adds units to stock once, in the week in which the lever becomes active. */
    record DeliverStock(String item, double quantity) implements Effect {}
}
