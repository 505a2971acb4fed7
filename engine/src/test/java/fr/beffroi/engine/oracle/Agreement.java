package fr.beffroi.engine.oracle;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.PlanVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Compares a plan that claims to be the best with the oracle.
 *
 * <p>A later goal may worsen an earlier one by 1e-6, and little backlog can buy much stock value: so the value of a goal is right where it
 * lies between the least values that the oracle finds with the plan's own earlier values, once with that much slack and once without.
 */
public final class Agreement {
    /** What planner and oracle may differ, relative to {@code max(1, value)}. */
    public static final double TOLERANCE = 1e-5;

    private Agreement() {}

    /** What is wrong with the plan, in words; empty where it is right and no other is better. */
    public static List<String> listDisagreements(RampUpModel model, RampUpPlan plan) {
        List<String> found = new ArrayList<>();
        PlanVerifier.verify(LoadedModel.of(model), plan).forEach(violation -> found.add(violation.toString()));
        Oracle oracle = new Oracle(model);
        double[] stated = new double[GoalName.values().length];
        List<GoalName> goals = List.of(GoalName.values());
        for (int n = 0; n < stated.length; n++) {
            stated[n] = plan.goal(goals.get(n)).value();
        }
        for (GoalName goal : GoalName.values()) {
            checkGoal(oracle, plan.goal(goal), stated, found);
        }
        return List.copyOf(found);
    }

    private static void checkGoal(Oracle oracle, Goal goal, double[] stated, List<String> found) {
        double value = goal.value();
        OptionalDouble lowest = oracle.least(goal.name(), shifted(stated, Oracle.LEXICOGRAPHIC_SLACK));
        if (lowest.isEmpty()) {
            found.add("%s: no plan at all keeps the earlier goals at their stated values".formatted(goal.name()));
            return;
        }
        double least = lowest.getAsDouble();
        double highest = oracle.least(goal.name(), shifted(stated, -Oracle.LEXICOGRAPHIC_SLACK))
                .orElseGet(() -> oracle.least(goal.name(), stated).orElse(least));
        if (value < least - tolerance(least)) {
            found.add("%s: %s is less than possible, %s".formatted(goal.name(), value, least));
        }
        if (value > Math.max(least, highest) + tolerance(highest)) {
            found.add("%s: %s, but %s can be reached".formatted(goal.name(), value, highest));
        }
        if (goal.bound() > highest + tolerance(highest)) {
            found.add(
                    "%s: the bound %s is above %s, which can be reached".formatted(goal.name(), goal.bound(), highest));
        }
    }

    private static double[] shifted(double[] limits, double slack) {
        double[] shifted = limits.clone();
        for (int n = 0; n < shifted.length; n++) {
            shifted[n] += slack * Math.max(1, Math.abs(shifted[n]));
        }
        return shifted;
    }

    private static double tolerance(double value) {
        return TOLERANCE * Math.max(1, Math.abs(value));
    }
}
