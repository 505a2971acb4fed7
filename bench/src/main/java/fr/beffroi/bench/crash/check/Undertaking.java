package fr.beffroi.bench.crash.check;

import java.util.List;

/**
 * Companies that count as one under the ceiling of de minimis.
 *
 * @param members by SIREN
 */
public record Undertaking(List<String> members) {}
