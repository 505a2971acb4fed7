package fr.beffroi.workbench.rampup.comparison;

import fr.beffroi.workbench.rampup.run.Run;
import java.util.List;

/** A comparison for programs: two runs, and the levers that at least one of them starts. */
record ComparedPlans(Run first, Run second, List<Comparison.LeverLine> levers) {
    static ComparedPlans of(Comparison comparison) {
        return new ComparedPlans(comparison.first().run(), comparison.second().run(), comparison.levers());
    }
}
