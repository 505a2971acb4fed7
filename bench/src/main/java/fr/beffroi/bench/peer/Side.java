package fr.beffroi.bench.peer;

import static fr.beffroi.bench.MarkdownTable.number;

import fr.beffroi.engine.plan.RampUpPlan;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One side's plan of one model, counted and checked.
 *
 * @param count empty where the time was over before
 * @param rightness by the exact checker
 * @param seconds of the process
 */
record Side(Optional<Count> count, Optional<Rightness> rightness, double seconds) {
    static Side of(FixedModel fixed, Timed<RampUpPlan> timed) {
        return new Side(
                timed.made().map(plan -> Count.of(fixed.network(), plan)),
                timed.made().map(plan -> Rightness.of(fixed, plan)),
                timed.seconds());
    }

    /** The one with less backlog, which is goal 1 of the contract; of two alike the one with more on time. */
    static Side better(Collection<Side> sides) {
        return Collections.min(
                sides,
                Comparator.comparingDouble(Side::backlog)
                        .thenComparingDouble(side -> -side.count.map(Count::onTime).orElse(0.0)));
    }

    private double backlog() {
        return count.map(Count::backlog).orElse(Double.POSITIVE_INFINITY);
    }

    /** Whether this plan has at least as much on time and no more backlog, but for a millionth; a plan beats none. */
    boolean isAtLeastAsGoodAs(Side other) {
        if (count.isEmpty() || other.count.isEmpty()) {
            return other.count.isEmpty();
        }
        return count.get().isAtLeastAsGoodAs(other.count.get());
    }

    /** Units on time, backlog, seconds, whether it is right: cells of a table. */
    List<String> cells() {
        return List.of(
                count.map(found -> number(found.onTime())).orElse("–"),
                count.map(found -> number(found.backlog())).orElse("–"),
                (count.isPresent() ? "" : "> ") + number(seconds),
                rightness.map(Rightness::word).orElse("–"));
    }
}
