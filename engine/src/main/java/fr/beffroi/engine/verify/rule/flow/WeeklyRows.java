package fr.beffroi.engine.verify.rule.flow;

import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.Amount;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Where;
import java.util.Arrays;
import java.util.List;

/** One row for each week of the horizon. */
final class WeeklyRows {
    private final Row[] rows;

    WeeklyRows(int weeks) {
        rows = new Row[weeks];
        Arrays.setAll(rows, _ -> new Row());
    }

    Row in(int week) {
        return rows[week];
    }

    /** Uses {@code each} of every unit on the left, in the unit's week. */
    void use(List<Amount> amounts, Exact each) {
        for (Amount amount : amounts) {
            rows[(int) amount.week()].addLeft(amount.quantity().times(each));
        }
    }

    /** Allows on the right what a profile gives. */
    void allow(Exact[] byWeek) {
        for (int week = 0; week < rows.length; week++) {
            rows[week].addRight(byWeek[week]);
        }
    }

    /** Allows on the right what levers add, each from the week in which it is active. */
    void allowFromThenOn(List<Amount> added) {
        for (Amount amount : added) {
            for (int week = (int) Math.clamp(amount.week(), 0L, rows.length); week < rows.length; week++) {
                rows[week].addRight(amount.quantity());
            }
        }
    }

    /** In no week may the left side be more than the right one. */
    void requireAtMost(String kind, String id, Findings findings) {
        for (int week = 0; week < rows.length; week++) {
            int thisWeek = week;
            findings.requireAtMost(rows[week], () -> Where.of(kind, id).inWeek(thisWeek));
        }
    }
}
