package fr.beffroi.engine.oracle;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * The least backlog of a tiny model in which all before a week is as a plan says, by trying every lever plan. Who paid for earlier levers is
 * looked for anew, so the answer may be too low where that matters.
 */
public final class FixedPast {
    private final RampUpModel model;
    private final RampUpPlan plan;
    private final int week;
    private final Map<String, Integer> planned = new HashMap<>();

    public FixedPast(RampUpModel model, RampUpPlan plan, int week) {
        this.model = model;
        this.plan = plan;
        this.week = week;
        for (LeverDecision decision : plan.levers()) {
            planned.put(decision.lever(), decision.startWeek());
        }
    }

    /** Over all lever plans that agree with the plan before the week and may be decided. */
    public OptionalDouble leastBacklog(Predicate<Map<String, Integer>> allowed) {
        return LeverPlans.list(model).stream()
                .filter(this::agrees)
                .filter(allowed)
                .filter(starts ->
                        new FundingProgramme(model, starts).leastPublicEuros().isPresent())
                .mapToDouble(this::leastBacklog)
                .min();
    }

    /** With the levers as decided. */
    public double leastBacklog(Map<String, Integer> starts) {
        try (FlowProgramme flow = new FlowProgramme(model, starts)) {
            flow.fixBefore(week, plan);
            return flow.leastBacklog();
        }
    }

    private boolean agrees(Map<String, Integer> starts) {
        return model.levers().stream().allMatch(lever -> {
            int start = starts.getOrDefault(lever.id(), week);
            int before = planned.getOrDefault(lever.id(), week);
            return start >= week && before >= week || start == before;
        });
    }
}
