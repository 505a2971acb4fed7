package fr.beffroi.engine.plan;

import java.util.Map;

/**
 * A lever that is started.
 *
 * @param lever lever id
 * @param costEuros its whole cost {@code K}
 * @param grantsEuros € by programme id, only programmes that pay something, in model order
 * @param ownEuros what the company pays itself
 */
public record LeverDecision(
        String lever,
        int startWeek,
        int activeWeek,
        double costEuros,
        Map<String, Double> grantsEuros,
        double ownEuros) {

    /** All public money for this lever, in €. */
    public double publicEuros() {
        return grantsEuros.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
