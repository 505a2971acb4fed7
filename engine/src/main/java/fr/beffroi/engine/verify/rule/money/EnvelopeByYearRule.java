package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StartedLever;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;
import java.util.Map;
import java.util.TreeMap;

/** A programme gives to the levers started in a year at most what it has for that year. */
public final class EnvelopeByYearRule implements Rule {
    @Override
    public String name() {
        return "envelopeByYear";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Programme programme : facts.model().programmes()) {
            Map<Integer, Double> envelopes = programme.envelopeByYearEuros();
            if (envelopes != null) {
                check(programme.id(), envelopes, facts, findings);
            }
        }
    }

    private static void check(String programme, Map<Integer, Double> envelopes, PlanFacts facts, Findings findings) {
        Map<Integer, Row> rows = new TreeMap<>();
        for (StartedLever started : facts.started()) {
            int year = facts.model()
                    .start()
                    .plusWeeks(started.decision().startWeek())
                    .getYear();
            // Years not named have nothing.
            Exact envelope = Exact.of(envelopes.getOrDefault(year, 0.0));
            rows.computeIfAbsent(year, _ -> new Row().addRight(envelope)).addLeft(started.grantOf(programme));
        }
        rows.forEach((year, row) -> findings.requireAtMost(
                row, () -> Where.of("programme", programme).and("year", year)));
    }
}
