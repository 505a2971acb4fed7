package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.explain.Lookup;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.TargetCadence;
import fr.beffroi.engine.simulate.Simulation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the sections of a report share: a model, its plan, and what follows from the two, worked out once for both languages.
 *
 * @param targets in model order
 * @param rate the unit in which cadences are spoken of
 * @param simulation of the plan; null where it was not simulated
 */
record Facts(
        RampUpModel model,
        RampUpPlan plan,
        Lookup lookup,
        Loads loads,
        StockValues stocks,
        Makers makers,
        List<TargetFacts> targets,
        RateUnit rate,
        @Nullable Simulation simulation) {

    static Facts of(RampUpModel model, RampUpPlan plan, @Nullable Simulation simulation) {
        Lookup lookup = new Lookup(model);
        return new Facts(
                model,
                plan,
                lookup,
                new Loads(model, plan, lookup),
                new StockValues(model, plan, lookup),
                new Makers(model, plan, lookup),
                model.targets().stream()
                        .map(target -> TargetFacts.of(target, lookup.getItem(target.item()), cadenceOf(target, plan)))
                        .toList(),
                RateUnit.of(model.targets(), model.weeks() - 1),
                simulation);
    }

    /** The levers the plan starts, the first to decide first. */
    List<LeverDecision> leversByStart() {
        return plan.levers().stream()
                .sorted(Comparator.comparingInt(LeverDecision::startWeek)
                        .thenComparing(Comparator.comparingDouble(LeverDecision::costEuros)
                                .reversed()))
                .toList();
    }

    /** The Monday from which every cadence is reached; empty where one never is, or none is wanted. */
    Optional<LocalDate> findDateReached() {
        List<TargetFacts> wanted = targetsWithRate();
        if (wanted.isEmpty() || wanted.stream().anyMatch(target -> !target.isReached())) {
            return Optional.empty();
        }
        return wanted.stream()
                .map(target -> target.weekReached())
                .max(Comparator.naturalOrder())
                .map(model::mondayOf);
    }

    /** The targets that want something in the last week. */
    List<TargetFacts> targetsWithRate() {
        return targets.stream().filter(target -> target.finalRate() > 0).toList();
    }

    /** The whole cost of the levers started, in €. */
    double leverCostEuros() {
        return plan.levers().stream().mapToDouble(LeverDecision::costEuros).sum();
    }

    /** All grants, in €. */
    double publicEuros() {
        return plan.levers().stream().mapToDouble(LeverDecision::publicEuros).sum();
    }

    private static TargetCadence cadenceOf(Target target, RampUpPlan plan) {
        return plan.cadence().stream()
                .filter(cadence -> cadence.item().equals(target.item()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The plan says nothing on the target '" + target.item()
                        + "'. Maybe it was made for another model."));
    }
}
