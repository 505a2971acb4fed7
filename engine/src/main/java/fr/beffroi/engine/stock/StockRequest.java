package fr.beffroi.engine.stock;

import java.util.function.BooleanSupplier;

/**
 * What is asked.
 *
 * @param gap relative gap at which an answer is good enough, such as 0.01; 0 asks for the best one
 * @param timeLimitSeconds when to stop with the best answer so far
 * @param cancelled asked often; once true, the best answer so far is given with its true gap
 */
public record StockRequest(double gap, double timeLimitSeconds, BooleanSupplier cancelled) {

    public StockRequest {
        if (!(gap >= 0) || !(timeLimitSeconds > 0)) {
            throw new IllegalArgumentException("A gap of " + gap + " in " + timeLimitSeconds
                    + " s cannot be asked for.\nMaybe you meant a gap of 0.01 in 60 s.");
        }
    }

    /** Never cancelled. */
    public StockRequest(double gap, double timeLimitSeconds) {
        this(gap, timeLimitSeconds, () -> false);
    }
}
