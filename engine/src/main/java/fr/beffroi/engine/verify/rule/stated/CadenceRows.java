package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.Amount;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Where;
import java.util.Arrays;
import java.util.List;

/** Compares a list of weekly numbers that the plan states with those that it follows from. */
final class CadenceRows {
    private CadenceRows() {}

    static void compare(String item, List<Double> stated, Exact[] actual, Findings findings) {
        if (stated.size() != actual.length) {
            findings.add(Where.of("item", item).and("week", "*"), Exact.of(stated.size()), Exact.of(actual.length));
            return;
        }
        for (int week = 0; week < actual.length; week++) {
            int thisWeek = week;
            findings.requireEqual(
                    Row.of(Exact.of(stated.get(week)), actual[week]),
                    () -> Where.of("item", item).inWeek(thisWeek));
        }
    }

    static Exact[] delivered(String item, PlanFacts facts) {
        Exact[] delivered = new Exact[facts.weeks()];
        Arrays.fill(delivered, Exact.ZERO);
        for (Amount delivery : facts.flows().listDeliveries(item)) {
            int week = (int) delivery.week();
            delivered[week] = delivered[week].plus(delivery.quantity());
        }
        return delivered;
    }
}
