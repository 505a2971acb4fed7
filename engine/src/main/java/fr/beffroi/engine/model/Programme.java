package fr.beffroi.engine.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Public money.
 *
 * @param envelopeEuros € in all
 * @param envelopeByYearEuros € by calendar year of the start week's Monday, years not named have 0; null: no limit by year
 * @param intensity largest share of a lever's cost, 0 to 1
 * @param capPerCompanyEuros € per single undertaking, {@link Double#POSITIVE_INFINITY} where there is none
 * @param minimumGrantEuros a grant is 0 or at least this
 * @param deMinimis its grants count against the de minimis ceiling
 * @param from first week in which a funded lever may be started
 * @param to last such week
 */
public record Programme(
        String id,
        String name,
        double envelopeEuros,
        @Nullable Map<Integer, Double> envelopeByYearEuros,
        double intensity,
        double capPerCompanyEuros,
        double minimumGrantEuros,
        boolean deMinimis,
        int from,
        int to) {

    public Programme {
        envelopeByYearEuros = envelopeByYearEuros == null ? null : Map.copyOf(envelopeByYearEuros);
    }

    /** Whether a lever started in {@code startWeek} may be funded. */
    public boolean isOpenIn(int startWeek) {
        return from <= startWeek && startWeek <= to;
    }
}
