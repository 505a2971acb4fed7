package fr.beffroi.workbench.rampup;

import fr.beffroi.engine.model.LeverKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What funded levers really became, by their kind, given by the module that follows them: from it a scenario takes its uncertainty and its default delays,
 * openly. What the viewer may not see is not in it.
 */
public interface LeverExperience {
    /** From so many levers of a kind on its experience may be taken over. */
    int LEAST_LEVERS = 5;

    /** Of each kind of which something is known. */
    List<Learned> list();

    /**
     * What was learned of a kind.
     *
     * @param extraWeeks of each lever that is known: weeks after the day it was promised, below 0 before it; of what is not there yet, up to now
     * @param underWay how many of them are not there yet, and so will take longer still
     * @param delay mean of {@code extraWeeks}
     * @param cost real over planned; null where nothing is known
     * @param reached what is there over what was promised; null where nothing is known
     */
    record Learned(
            LeverKind kind,
            List<Integer> extraWeeks,
            int underWay,
            Range delay,
            @Nullable Range cost,
            @Nullable Range reached) {
        public Learned {
            extraWeeks = List.copyOf(extraWeeks);
        }

        /** How many levers. */
        public int levers() {
            return extraWeeks.size();
        }

        /** Whether there are enough to build on. */
        public boolean isUsable() {
            return levers() >= LEAST_LEVERS;
        }
    }

    /**
     * A figure with its 95 % interval.
     *
     * @param low {@code NaN} where too little is known for an interval
     * @param high likewise
     */
    record Range(double value, double low, double high, int count) {
        /** Whether there is an interval. */
        public boolean isKnown() {
            return !Double.isNaN(low) && !Double.isNaN(high);
        }
    }
}
