package fr.beffroi.engine.verify.facts;

import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.verify.arithmetic.Exact;
import java.util.Arrays;

/** Reads step profiles (§3). */
public final class Profiles {
    private Profiles() {}

    /** The exact values of the weeks {@code 0 … weeks - 1}; 0 before the first step. */
    public static Exact[] byWeek(StepProfile profile, int weeks) {
        Exact[] values = new Exact[weeks];
        Arrays.fill(values, Exact.ZERO);
        for (StepProfile.Step step : profile.steps()) {
            int from = Math.clamp(step.from(), 0, weeks);
            Arrays.fill(values, from, weeks, Exact.of(step.value()));
        }
        return values;
    }
}
