package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StartedLever;
import fr.beffroi.engine.verify.rule.Where;
import java.util.ArrayList;
import java.util.List;

/** The grants of a plan from programmes that the model knows. */
final class Grants {
    private Grants() {}

    /** What one programme gives to one lever. */
    record Grant(StartedLever started, Programme programme, Exact euros) {
        Where where() {
            return Where.of("lever", started.id()).and("programme", programme.id());
        }
    }

    static List<Grant> list(PlanFacts facts) {
        List<Grant> grants = new ArrayList<>();
        for (StartedLever started : facts.started()) {
            started.grantsEuros().forEach((id, euros) -> {
                Programme programme = facts.catalogue().programmes().get(id);
                if (programme != null) {
                    grants.add(new Grant(started, programme, euros));
                }
            });
        }
        return grants;
    }

    /** Grants to companies: those that intensity, caps and de minimis apply to. */
    static List<Grant> listToCompanies(PlanFacts facts) {
        return list(facts).stream()
                .filter(grant -> !grant.started().isPublicInvestment())
                .toList();
    }

    /** Whether a lever started in that week may be funded. */
    static boolean isOpen(Programme programme, int startWeek) {
        return programme.from() <= startWeek && startWeek <= programme.to();
    }
}
