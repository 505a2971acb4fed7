package fr.beffroi.engine.stock;

import java.util.List;

/**
 * Where to keep stock.
 *
 * @param stages in the order of the network
 * @param valueEuros of all safety stock
 * @param boundEuros no placement that keeps the promises is worth less, up to rounding of 1e-9
 * @param seconds it took
 */
public record StockPlacement(List<StagePromise> stages, double valueEuros, double boundEuros, double seconds) {
    private static final double EXACT = 1e-6;

    public StockPlacement {
        stages = List.copyOf(stages);
    }

    /** Largest share of the value that a better placement could save. */
    public double gap() {
        return valueEuros <= 0 ? 0 : Math.max(0, (valueEuros - boundEuros) / valueEuros);
    }

    /** Whether no placement is worth less by more than a millionth. */
    public boolean isExact() {
        return gap() <= EXACT;
    }
}
