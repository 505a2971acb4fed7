package fr.beffroi.bench.peer;

import static fr.beffroi.bench.MarkdownTable.number;

import fr.beffroi.engine.plan.RampUpPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

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

    /** Whether this plan is at least as good as the other by that comparison; any plan is as good as none. */
    boolean isAsGood(Side other, BiPredicate<Count, Count> comparison) {
        return other.count
                .map(theirs ->
                        count.filter(ours -> comparison.test(ours, theirs)).isPresent())
                .orElse(true);
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
