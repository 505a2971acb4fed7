package fr.beffroi.workbench.registry.sheet;

import java.time.Instant;

/**
 * Where a fact came from.
 *
 * @param kind {@code import}, {@code connector}, {@code person} or {@code demo}
 * @param source the file or connector in words; for a person the role they wrote in
 */
public record Source(String kind, String source, Instant at) {}
