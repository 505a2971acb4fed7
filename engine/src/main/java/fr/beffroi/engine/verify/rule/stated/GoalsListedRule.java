package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;
import java.util.List;

/** The four goals are stated, each once, in their order. */
public final class GoalsListedRule implements Rule {
    @Override
    public String name() {
        return "goalsListed";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        List<GoalName> expected =
                List.of(GoalName.BACKLOG, GoalName.PUBLIC_MONEY, GoalName.PRIVATE_MONEY, GoalName.STOCK_VALUE);
        List<GoalName> found = facts.plan().goals().stream().map(Goal::name).toList();
        if (!found.equals(expected)) {
            findings.add(Where.of("found", names(found)).and("expected", names(expected)));
        }
    }

    private static List<String> names(List<GoalName> goals) {
        return goals.stream().map(GoalName::fileName).toList();
    }
}
