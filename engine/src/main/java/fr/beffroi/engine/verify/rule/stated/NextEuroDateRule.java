package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;
import java.time.LocalDate;

/** A date of the frontier is a Monday of the horizon. */
public final class NextEuroDateRule implements Rule {
    @Override
    public String name() {
        return "nextEuroDate";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        LocalDate start = facts.model().start();
        for (BudgetPoint point : facts.plan().nextEuro()) {
            LocalDate date = point.dateReached();
            if (date != null && !isMondayOfHorizon(date.toEpochDay() - start.toEpochDay(), facts.weeks())) {
                findings.add(Where.of("budget", point.budgetEuros()).and("found", date));
            }
        }
    }

    private static boolean isMondayOfHorizon(long daysAfterStart, int weeks) {
        return daysAfterStart >= 0 && daysAfterStart % 7 == 0 && daysAfterStart / 7 < weeks;
    }
}
