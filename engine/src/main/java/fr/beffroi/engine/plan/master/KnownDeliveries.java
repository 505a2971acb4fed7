package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.plan.master.Evaluator.Deliveries;
import fr.beffroi.engine.plan.network.LeverPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the lever plans asked for so far deliver: each is worked out once. */
final class KnownDeliveries {
    private final Evaluator evaluator;
    private final Map<LeverPlan, Deliveries> byPlan = new HashMap<>();

    KnownDeliveries(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Works out what those plans deliver, side by side. */
    void workOut(List<LeverPlan> plans) {
        List<LeverPlan> unknown = plans.stream()
                .distinct()
                .filter(plan -> !byPlan.containsKey(plan))
                .toList();
        List<Optional<Deliveries>> found = evaluator.deliveries(unknown);
        for (int i = 0; i < unknown.size(); i++) {
            LeverPlan plan = unknown.get(i);
            found.get(i).ifPresent(deliveries -> byPlan.put(plan, deliveries));
        }
    }

    /** Begins anew, where the same lever plan delivers something else. */
    void forget() {
        byPlan.clear();
    }

    /** What the plan delivers; empty if there was no time to find out. */
    Optional<Deliveries> of(LeverPlan plan) {
        workOut(List.of(plan));
        return Optional.ofNullable(byPlan.get(plan));
    }
}
