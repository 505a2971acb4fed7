package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.plan.Goal;

/** Says in plain words how well a goal's value is proven. */
final class Proof {

    private static final double PROVEN = 1e-6;

    private final Words words;

    Proof(Words words) {
        this.words = words;
    }

    /**
     * What is known on plans better than this one.
     *
     * @param bound below which no plan goes, as the reader writes it
     */
    String say(Goal goal, String bound) {
        double distance = goal.value() - goal.bound();
        if (distance <= PROVEN * Math.max(1, Math.abs(goal.value()))) {
            return words.say("proof.best");
        }
        if (!Double.isFinite(goal.bound())) {
            return words.say("proof.none");
        }
        return words.say("proof.gap", words.percent(distance / goal.value()), bound);
    }
}
