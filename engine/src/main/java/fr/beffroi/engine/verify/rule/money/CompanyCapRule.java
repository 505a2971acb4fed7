package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StartedLever;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;
import java.util.LinkedHashMap;
import java.util.Map;

/** A programme gives a single undertaking at most its cap. */
public final class CompanyCapRule implements Rule {
    @Override
    public String name() {
        return "capPerCompany";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Programme programme : facts.model().programmes()) {
            if (!Double.isInfinite(programme.capPerCompanyEuros())) {
                check(programme, facts, findings);
            }
        }
    }

    private static void check(Programme programme, PlanFacts facts, Findings findings) {
        Exact cap = Exact.of(programme.capPerCompanyEuros());
        Map<Undertaking, Row> rows = new LinkedHashMap<>();
        for (StartedLever started : facts.started()) {
            Undertaking.find(started, facts)
                    .ifPresent(undertaking -> rows.computeIfAbsent(undertaking, _ -> new Row().addRight(cap))
                            .addLeft(started.grantOf(programme.id())));
        }
        rows.forEach((undertaking, row) -> findings.requireAtMost(
                row, () -> Where.of("undertaking", undertaking.id()).and("programme", programme.id())));
    }
}
