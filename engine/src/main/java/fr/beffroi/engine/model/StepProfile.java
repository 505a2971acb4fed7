package fr.beffroi.engine.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A value that changes by steps over the weeks (§3): it holds from an entry's week to the next entry; before the first entry it is 0.
 *
 * @param steps entries in strictly rising weeks; may be empty (then always 0)
 */
public record StepProfile(List<Step> steps) {

    /** From week {@code from} on, the value is {@code value}. */
    public record Step(int from, double value) {}

    public StepProfile {
        steps = List.copyOf(steps);
    }

    /** The same value in every week. */
    public static StepProfile constant(double value) {
        return new StepProfile(List.of(new Step(0, value)));
    }

    /** The profile of those values of the weeks {@code 0 … byWeek.length - 1}; the last goes on after them. */
    public static StepProfile ofWeeks(double[] byWeek) {
        List<Step> steps = new ArrayList<>();
        for (int week = 0; week < byWeek.length; week++) {
            if (week == 0 ? byWeek[week] != 0 : byWeek[week] != byWeek[week - 1]) {
                steps.add(new Step(week, byWeek[week]));
            }
        }
        return new StepProfile(steps);
    }

    /** The value in one week; 0 before the first entry. */
    public double at(int week) {
        double value = 0;
        for (Step step : steps) {
            if (step.from() > week) {
                break;
            }
            value = step.value();
        }
        return value;
    }

    /** The values of the weeks {@code 0 … weeks - 1}. */
    public double[] byWeek(int weeks) {
        double[] values = new double[weeks];
        for (int i = 0; i < steps.size(); i++) {
            int end = i + 1 < steps.size() ? Math.min(weeks, steps.get(i + 1).from()) : weeks;
            for (int week = steps.get(i).from(); week < end; week++) {
                values[week] = steps.get(i).value();
            }
        }
        return values;
    }
}
