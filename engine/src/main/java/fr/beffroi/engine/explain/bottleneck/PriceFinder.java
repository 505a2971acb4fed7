package fr.beffroi.engine.explain.bottleneck;

import fr.beffroi.engine.explain.bottleneck.LoosenedFlow.Point;
import java.util.BitSet;
import java.util.Optional;

/**
 * The price of one limit, and how far it holds. What is saved is a concave function of the units added, made of straight pieces. The
 * first piece is found from the right: where the line through the origin with the steepest slope still thought possible meets the
 * line that touches the function further out, the flow is solved again.
 */
final class PriceFinder {
    private static final double TOLERANCE = 1e-6;
    private static final int MOST_STEPS = 30;
    /** A first piece shorter than this share of the range that could matter is no price anybody can use. */
    private static final double SHORTEST_PIECE = 1e-3;

    private final LoosenedFlow flow;
    private final PhysicalLimit limit;
    private final double savedAtMost;

    /** @param savedAtMost backlog saved if the limit is taken away, more than 0 */
    PriceFinder(LoosenedFlow flow, PhysicalLimit limit, double savedAtMost) {
        this.flow = flow;
        this.limit = limit;
        this.savedAtMost = savedAtMost;
    }

    /**
     * A price.
     *
     * @param perUnit backlog saved per unit more in each week
     * @param upTo it holds up to this many units
     */
    record Price(double perUnit, double upTo) {
        double saved(double units) {
            return perUnit * units;
        }
    }

    /**
     * The price for more in all of the weeks; empty if there was no time.
     *
     * @param steepest no price is higher: the dual price, more than 0
     */
    Optional<Price> find(BitSet weeks, double steepest) {
        double slope = steepest;
        double units = savedAtMost / slope;
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Point> solved = flow.raised(limit, weeks, units);
            if (solved.isEmpty()) {
                return Optional.empty();
            }
            Point point = solved.get();
            if (reaches(point, slope * units)) {
                return Optional.of(new Price(point.saved() / units, units));
            }
            double atOrigin = point.saved() - point.slope() * units;
            if (atOrigin <= TOLERANCE * point.saved()) {
                // Straight up to here, only less steep than the dual said: look again how far that goes.
                slope = point.saved() / units;
                double further = Math.min(savedAtMost / slope, 1e9);
                if (slope <= 0 || further <= units * (1 + TOLERANCE)) {
                    return Optional.of(new Price(slope, units));
                }
                units = further;
                continue;
            }
            double nearer = atOrigin / (slope - point.slope());
            if (nearer < SHORTEST_PIECE * savedAtMost / slope || nearer >= units) {
                nearer = Math.min(units / 2, SHORTEST_PIECE * savedAtMost / slope);
                return flow.raised(limit, weeks, nearer)
                        .map(first -> new Price(first.saved() / first.units(), first.units()));
            }
            units = nearer;
        }
        double last = units;
        return flow.raised(limit, weeks, last).map(first -> new Price(first.saved() / last, last));
    }

    /** Whether those weeks alone bring as much up to the end of the price's range, so that they are the weeks in which the limit binds. */
    Optional<Boolean> isEnough(BitSet weeks, Price price) {
        return flow.raised(limit, weeks, price.upTo()).map(point -> reaches(point, price.saved(price.upTo())));
    }

    /** The weeks in which the dual price within the range is more than nothing; empty if there was no time. */
    Optional<BitSet> pricedWeeks(BitSet weeks, Price price) {
        return flow.raised(limit, weeks, price.upTo() / 2).map(point -> {
            double most = weeks.stream()
                    .mapToDouble(week -> limit.hint(point.prices(), week))
                    .max()
                    .orElse(0);
            BitSet priced = new BitSet();
            weeks.stream()
                    .filter(week -> limit.hint(point.prices(), week) > TOLERANCE * most)
                    .forEach(priced::set);
            return priced;
        });
    }

    /** Whether two prices differ by rounding at most. */
    static boolean isSame(double price, double other) {
        return Math.abs(price - other) <= TOLERANCE * Math.max(price, other);
    }

    private static boolean reaches(Point point, double wanted) {
        return point.saved() >= wanted * (1 - TOLERANCE);
    }
}
