package fr.beffroi.engine.plan;

/** Units launched on a route in a week. */
public record Launch(String route, int week, double quantity) {}
