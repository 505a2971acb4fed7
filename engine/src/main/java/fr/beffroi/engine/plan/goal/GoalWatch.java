package fr.beffroi.engine.plan.goal;

/** Is told of every step of a goal. */
@FunctionalInterface
public interface GoalWatch {
    void onStep(double value, double bound);
}
