package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.model.Target;
import java.util.List;

/** Whether cadences are spoken of by week or by month. */
enum RateUnit {
    PER_WEEK(1, "rate.week"),
    /** A month has 52/12 weeks. */
    PER_MONTH(52.0 / 12, "rate.month");

    private static final double ROUND = 1e-3;

    private final double weeks;
    private final String key;

    RateUnit(double weeks, String key) {
        this.weeks = weeks;
        this.key = key;
    }

    /** By month, as people speak, unless the targets are round numbers by week only. */
    static RateUnit of(List<Target> targets, int lastWeek) {
        boolean roundByWeek = allRound(targets, lastWeek, PER_WEEK);
        boolean roundByMonth = allRound(targets, lastWeek, PER_MONTH);
        return roundByWeek && !roundByMonth ? PER_WEEK : PER_MONTH;
    }

    /** A rate by week in this unit. */
    double of(double perWeek) {
        return perWeek * weeks;
    }

    /** "200 par mois". */
    String say(double perWeek, Words words) {
        return words.say(key, words.number(of(perWeek)));
    }

    /** Key of the unit alone: "unités par mois". */
    String unitKey() {
        return key + ".unit";
    }

    private static boolean allRound(List<Target> targets, int lastWeek, RateUnit unit) {
        return targets.stream()
                .mapToDouble(target -> unit.of(target.perWeek().at(lastWeek)))
                .allMatch(rate -> Math.abs(rate - Math.rint(rate)) <= ROUND * Math.max(1, rate));
    }
}
