package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** De minimis aid to a single undertaking, older aid included, stays below the ceiling. */
public final class DeMinimisRule implements Rule {
    @Override
    public String name() {
        return "deMinimis";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        Map<Undertaking, Exact> used = new HashMap<>();
        for (Company company : facts.model().companies()) {
            used.merge(Undertaking.of(company), Exact.of(company.deMinimisUsedEuros()), Exact::plus);
        }
        Map<Undertaking, Row> rows = new LinkedHashMap<>();
        Exact ceiling = Exact.of(facts.model().budget().deMinimisCeilingEuros());
        for (Grants.Grant grant : Grants.listToCompanies(facts)) {
            if (grant.programme().deMinimis()) {
                Undertaking.find(grant.started(), facts)
                        .ifPresent(undertaking -> rows.computeIfAbsent(
                                        undertaking, _ -> new Row().addRight(room(ceiling, used.get(undertaking))))
                                .addLeft(grant.euros()));
            }
        }
        rows.forEach(
                (undertaking, row) -> findings.requireAtMost(row, () -> Where.of("undertaking", undertaking.id())));
    }

    private static Exact room(Exact ceiling, @Nullable Exact used) {
        return used == null ? ceiling : ceiling.minus(used).max(Exact.ZERO);
    }
}
