package fr.beffroi.engine.verify.rule.form;

import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import java.util.HashSet;
import java.util.Set;

/** A route, source or item has at most one entry for a week. */
public final class OncePerWeekRule implements Rule {
    @Override
    public String name() {
        return "oncePerWeek";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        Set<Slot> taken = new HashSet<>();
        for (Entries.Entry entry : Entries.list(facts.plan())) {
            if (!taken.add(new Slot(entry.kind(), entry.id(), entry.week()))) {
                findings.add(entry.where());
            }
        }
    }

    private record Slot(String kind, String id, int week) {}
}
