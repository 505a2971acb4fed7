package fr.beffroi.bench.baseline;

import fr.beffroi.bench.baseline.PlainProgram.Column;
import fr.beffroi.bench.baseline.PlainProgram.PlainRow;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The yes/no decisions: for every lever and week whether it is started then, and whether it is active. */
final class LeverColumns {
    private final PlainProgram program;
    private final RampUpModel model;
    private final Map<String, TreeMap<Integer, Column>> starts = new LinkedHashMap<>();
    private final Map<String, Column[]> active = new LinkedHashMap<>();

    LeverColumns(PlainProgram program, RampUpModel model) {
        this.program = program;
        this.model = model;
        model.levers().forEach(this::addLever);
        model.levers().forEach(this::addRelations);
    }

    /** Start decisions of a lever by week; weeks in which it may not start are left out. */
    NavigableMap<Integer, Column> startsOf(Lever lever) {
        return Objects.requireNonNull(starts.get(lever.id()));
    }

    /** 1 in the weeks in which the lever is active, else 0. */
    Column activeIn(Lever lever, int week) {
        return Objects.requireNonNull(active.get(lever.id()))[week];
    }

    private void addLever(Lever lever) {
        TreeMap<Integer, Column> weeks = new TreeMap<>();
        int latest = Math.min(lever.latestWeek(), model.weeks() - 1 - lever.delayWeeks());
        PlainRow once = program.addRow(Double.NEGATIVE_INFINITY, 1);
        for (int week = lever.earliestWeek(); week <= latest; week++) {
            Column start = program.addYesNo();
            weeks.put(week, start);
            once.setCoefficient(start, 1);
        }
        starts.put(lever.id(), weeks);
        Column[] series = new Column[model.weeks()];
        for (int week = 0; week < model.weeks(); week++) {
            series[week] = program.addColumn(0, 1);
            PlainRow row = program.addRow(0, 0);
            row.setCoefficient(series[week], 1);
            if (week > 0) {
                row.setCoefficient(series[week - 1], -1);
            }
            Column start = weeks.get(week - lever.delayWeeks());
            if (start != null) {
                row.setCoefficient(start, -1);
            }
        }
        active.put(lever.id(), series);
    }

    private void addRelations(Lever lever) {
        for (Lever other : model.levers()) {
            if (lever.excludes().contains(other.id())) {
                PlainRow one = program.addRow(Double.NEGATIVE_INFINITY, 1);
                startsOf(lever).values().forEach(start -> one.setCoefficient(start, 1));
                startsOf(other).values().forEach(start -> one.setCoefficient(start, 1));
            }
            if (lever.requires().contains(other.id())) {
                startsOf(lever).forEach((week, start) -> {
                    PlainRow afterwards = program.addRow(Double.NEGATIVE_INFINITY, 0);
                    afterwards.setCoefficient(start, 1);
                    afterwards.setCoefficient(activeIn(other, week), -1);
                });
            }
        }
    }
}
