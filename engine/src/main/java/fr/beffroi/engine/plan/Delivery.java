package fr.beffroi.engine.plan;

/** Units of a target item delivered in a week. */
public record Delivery(String item, int week, double quantity) {}
