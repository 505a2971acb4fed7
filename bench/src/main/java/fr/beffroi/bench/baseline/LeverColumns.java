package fr.beffroi.bench.baseline;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The yes/no decisions: for every lever and week whether it is started then, and whether it is active. */
final class LeverColumns {
    private final MPSolver solver;
    private final RampUpModel model;
    private final Map<String, TreeMap<Integer, MPVariable>> starts = new LinkedHashMap<>();
    private final Map<String, MPVariable[]> active = new LinkedHashMap<>();

    LeverColumns(MPSolver solver, RampUpModel model) {
        this.solver = solver;
        this.model = model;
        model.levers().forEach(this::addLever);
        model.levers().forEach(this::addRelations);
    }

    /** Start decisions of a lever by week; weeks in which it may not start are left out. */
    NavigableMap<Integer, MPVariable> startsOf(Lever lever) {
        return Objects.requireNonNull(starts.get(lever.id()));
    }

    /** 1 in the weeks in which the lever is active, else 0. */
    MPVariable activeIn(Lever lever, int week) {
        return Objects.requireNonNull(active.get(lever.id()))[week];
    }

    private void addLever(Lever lever) {
        TreeMap<Integer, MPVariable> weeks = new TreeMap<>();
        int latest = Math.min(lever.latestWeek(), model.weeks() - 1 - lever.delayWeeks());
        MPConstraint once = solver.makeConstraint(Double.NEGATIVE_INFINITY, 1);
        for (int week = lever.earliestWeek(); week <= latest; week++) {
            MPVariable start = solver.makeBoolVar("");
            weeks.put(week, start);
            once.setCoefficient(start, 1);
        }
        starts.put(lever.id(), weeks);
        MPVariable[] series = new MPVariable[model.weeks()];
        for (int week = 0; week < model.weeks(); week++) {
            series[week] = solver.makeNumVar(0, 1, "");
            MPConstraint row = solver.makeConstraint(0, 0);
            row.setCoefficient(series[week], 1);
            if (week > 0) {
                row.setCoefficient(series[week - 1], -1);
            }
            MPVariable start = weeks.get(week - lever.delayWeeks());
            if (start != null) {
                row.setCoefficient(start, -1);
            }
        }
        active.put(lever.id(), series);
    }

    private void addRelations(Lever lever) {
        for (Lever other : model.levers()) {
            if (lever.excludes().contains(other.id())) {
                MPConstraint one = solver.makeConstraint(Double.NEGATIVE_INFINITY, 1);
                startsOf(lever).values().forEach(start -> one.setCoefficient(start, 1));
                startsOf(other).values().forEach(start -> one.setCoefficient(start, 1));
            }
            if (lever.requires().contains(other.id())) {
                startsOf(lever).forEach((week, start) -> {
                    MPConstraint afterwards = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0);
                    afterwards.setCoefficient(start, 1);
                    afterwards.setCoefficient(activeIn(other, week), -1);
                });
            }
        }
    }
}
