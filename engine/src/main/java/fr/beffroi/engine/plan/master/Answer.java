package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.plan.network.LeverPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the master says.
 *
 * @param bound nothing better than this exists, as far as the cuts and options know
 * @param chosen option of each lever, -1 for none; empty if no plan was found
 * @param earliest each chosen lever in the first week of its option: at least as good as any plan of these options
 * @param actual a plan of these options that keeps all rules at the price the master counted, if there is one
 * @param soonest the plan of these options that starts every lever as soon as its requirements allow, if it can be paid
 * @param impossible proven: no plan answers the question
 */
public record Answer(
        double bound,
        int[] chosen,
        LeverPlan earliest,
        Optional<LeverPlan> actual,
        Optional<LeverPlan> soonest,
        boolean impossible) {

    /** Nothing was found out. */
    public static Answer none() {
        return withoutChoice(Double.NEGATIVE_INFINITY, false);
    }

    /** A bound alone. */
    static Answer withoutChoice(double bound, boolean impossible) {
        return new Answer(bound, new int[0], LeverPlan.nothing(0), Optional.empty(), Optional.empty(), impossible);
    }

    /** The plans of these options that keep all rules: the cheapest and the soonest. */
    public List<LeverPlan> plans() {
        return Stream.concat(actual.stream(), soonest.stream()).distinct().toList();
    }

    /** Whether there is a choice to look at. */
    public boolean hasChoice() {
        return chosen.length > 0;
    }
}
