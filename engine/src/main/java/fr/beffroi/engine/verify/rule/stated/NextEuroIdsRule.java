package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;
import java.util.HashSet;
import java.util.Set;

/** The levers bought along the frontier exist, each once a point. */
public final class NextEuroIdsRule implements Rule {
    @Override
    public String name() {
        return "nextEuroLevers";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (BudgetPoint point : facts.plan().nextEuro()) {
            Set<String> seen = new HashSet<>();
            for (String lever : point.levers()) {
                if (!facts.catalogue().levers().containsKey(lever) || !seen.add(lever)) {
                    findings.add(Where.of("budget", point.budgetEuros()).and("lever", lever));
                }
            }
        }
    }
}
