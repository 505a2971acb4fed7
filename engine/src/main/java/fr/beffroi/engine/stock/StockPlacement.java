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

    StockPlacement(List<StagePromise> stages, double boundEuros) {
        this(stages, value(stages), Math.min(boundEuros, value(stages)), 0);
    }

    /** The cheaper of two placements of one network, with the better of their bounds. */
    StockPlacement orBetter(StockPlacement other) {
        List<StagePromise> cheaper = other.valueEuros < valueEuros ? other.stages : stages;
        return new StockPlacement(cheaper, Math.max(boundEuros, other.boundEuros));
    }

    StockPlacement after(double elapsedSeconds) {
        return new StockPlacement(stages, valueEuros, boundEuros, elapsedSeconds);
    }

    private static double value(List<StagePromise> stages) {
        return stages.stream().mapToDouble(StagePromise::valueEuros).sum();
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
