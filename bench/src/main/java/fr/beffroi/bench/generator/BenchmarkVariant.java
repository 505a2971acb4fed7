package fr.beffroi.bench.generator;

/** What a family of benchmark models is about; the planner must not be a specialist for one. */
public enum BenchmarkVariant {
    /** One target, one programme, several bottlenecks. */
    PLAIN,
    /** Every feature of the contract. */
    FULL,
    /** Four targets whose routes share half of the resources. */
    SHARED,
    /** Lead times of months, so that what counts is decided early. */
    SLOW,
    /** Public money for one or two levers. */
    TIGHT,
    /** Public money for nearly everything. */
    LOOSE;

    /** Public money as a share of the cost of all levers. */
    double budgetShare() {
        return switch (this) {
            case TIGHT -> 0.006;
            case LOOSE -> 0.2;
            default -> 0.021;
        };
    }

    /** How many times longer lead times are than usual. */
    int leadTimeFactor() {
        return this == SLOW ? 3 : 1;
    }

    int targets() {
        return switch (this) {
            case SHARED -> 4;
            case FULL -> 2;
            default -> 1;
        };
    }
}
