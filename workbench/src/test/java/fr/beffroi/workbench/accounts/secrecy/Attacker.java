package fr.beffroi.workbench.accounts.secrecy;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody who wants to know a company's figure: knows who is in which sum and who changed when, knows one company's own figures, that no figure is below zero,
 * and asks linear programming what all that is published leaves possible.
 */
final class Attacker implements AutoCloseable {
    private final MPSolver solver;
    private final Map<String, MPVariable> figures = new HashMap<>();

    static {
        Loader.loadNativeLibraries();
    }

    Attacker() {
        solver = MPSolver.createSolver("GLOP");
    }

    /** What is possible, from least to most. */
    record Interval(double least, double most) {
        double width() {
            return most - least;
        }
    }

    private MPVariable figure(String name) {
        return figures.computeIfAbsent(name, one -> solver.makeNumVar(0, Double.POSITIVE_INFINITY, one));
    }

    /** A published sum. */
    void read(Collection<String> names, long sum) {
        MPConstraint constraint = solver.makeConstraint(sum, sum);
        names.forEach(name -> constraint.setCoefficient(figure(name), constraint.getCoefficient(figure(name)) + 1));
    }

    /** A figure known for certain; to be forgotten again with {@link #forget}. */
    void know(String name, long value) {
        figure(name).setBounds(value, value);
    }

    void forget(String name) {
        figure(name).setBounds(0, Double.POSITIVE_INFINITY);
    }

    /** What may be the sum of some figures, less that of others. */
    Interval bound(Collection<String> plus, Collection<String> minus) {
        return new Interval(solve(plus, minus, false), solve(plus, minus, true));
    }

    private double solve(Collection<String> plus, Collection<String> minus, boolean most) {
        MPObjective objective = solver.objective();
        objective.clear();
        Map<String, Integer> weights = new HashMap<>();
        plus.forEach(name -> weights.merge(name, 1, Integer::sum));
        minus.forEach(name -> weights.merge(name, -1, Integer::sum));
        weights.forEach((name, weight) -> objective.setCoefficient(figure(name), weight));
        objective.setOptimizationDirection(most);
        MPSolver.ResultStatus status = solver.solve();
        return switch (status) {
            case OPTIMAL -> objective.value();
            case UNBOUNDED -> most ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            default -> throw new IllegalStateException("What is published contradicts itself: " + status);
        };
    }

    @Override
    public void close() {
        solver.delete();
    }
}
