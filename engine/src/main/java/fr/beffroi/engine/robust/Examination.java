package fr.beffroi.engine.robust;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.ArrayList;
import java.util.List;

/** Examines how much a plan hangs on single companies, sites and suppliers. Each call is on its own. */
public final class Examination {
    private Examination() {}

    /**
     * Loses every element once, the worst of them with their best answers, on threads of this machine.
     *
     * @return the same for any number of threads, as long as no time limit is met; where it was cancelled, the dangers not yet answered stay so
     * @throws fr.beffroi.engine.io.ModelFaultsException if the plan names what the model does not have
     */
    public static Robustness examine(
            LoadedModel loaded, RampUpPlan plan, RobustnessRequest request, RobustnessListener listener) {
        LossSweep sweep = new LossSweep(loaded, plan, request);
        try (ThreadLossCrew crew = new ThreadLossCrew(sweep, request, listener)) {
            return examine(sweep, crew);
        }
    }

    /**
     * The same, carried out by a crew of the caller's.
     *
     * @return the same bytes, whoever carries it out, as long as no time limit is met
     */
    public static Robustness examine(LossSweep sweep, LossCrew crew) {
        List<Danger> dangers = crew.worst(sweep.elements());
        List<Danger> wanted = sweep.toAnswer(dangers);
        List<Danger> all = new ArrayList<>(dangers);
        all.removeAll(wanted);
        all.addAll(crew.answered(wanted));
        return sweep.together(all);
    }
}
