package fr.beffroi.engine.stock;

/**
 * Units of one stage go into another.
 *
 * @param from stage that delivers
 * @param to stage that is delivered to
 * @param quantity units of {@code from} in one unit of {@code to}, &gt; 0
 */
public record SupplyLink(String from, String to, double quantity) {}
