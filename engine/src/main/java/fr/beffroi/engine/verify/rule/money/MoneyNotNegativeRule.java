package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StartedLever;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** No grant and no own money is below 0. */
public final class MoneyNotNegativeRule implements Rule {
    @Override
    public String name() {
        return "moneyNotNegative";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (StartedLever started : facts.started()) {
            require(started.ownEuros(), started.id(), "own", findings);
            started.grantsEuros().forEach((programme, euros) -> require(euros, started.id(), programme, findings));
        }
    }

    private static void require(Exact euros, String lever, String payer, Findings findings) {
        findings.requireAtLeast(
                Row.of(euros, Exact.ZERO), () -> Where.of("lever", lever).and("payer", payer));
    }
}
