package fr.beffroi.workbench.aid.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Aid of somebody else for the same costs, granted or asked for.
 *
 * @param funder who
 * @param cents gross grant equivalent
 * @param intensity the highest share its own legal basis allows for these costs; null for de minimis, or where it has none
 */
public record OtherAid(String funder, long cents, @Nullable BigDecimal intensity) {}
