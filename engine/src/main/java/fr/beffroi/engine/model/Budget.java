package fr.beffroi.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * Limits on public money over all programmes.
 *
 * @param publicEuros € of all programmes together; null: no limit beyond the envelopes
 * @param deMinimisCeilingEuros € of de minimis aid per single undertaking over three years
 */
public record Budget(@Nullable Double publicEuros, double deMinimisCeilingEuros) {

    /** Regulation (EU) 2023/2831, article 3(2). */
    public static final double DE_MINIMIS_CEILING_EUROS = 300_000;
}
