package fr.beffroi.engine.plan;

/** Units ordered from a source in a week. */
public record Order(String source, int week, double quantity) {}
