package fr.beffroi.engine.verify.facts;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.verify.arithmetic.Exact;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A known lever with what the plan decides about it.
 *
 * @param activeWeek first week of effect after the model, which the plan may state otherwise
 * @param costEuros its whole cost K after the model, which the plan may state otherwise
 * @param grantsEuros € by programme id as the plan states them
 * @param ownEuros € of the company as the plan states them
 */
public record StartedLever(
        Lever lever,
        LeverDecision decision,
        long activeWeek,
        Exact costEuros,
        Map<String, Exact> grantsEuros,
        Exact ownEuros) {

    static StartedLever of(Lever lever, LeverDecision decision, int weeks) {
        long activeWeek = (long) decision.startWeek() + lever.delayWeeks();
        Exact weeksActive = Exact.of(Math.max(0, weeks - activeWeek));
        Exact cost = Exact.of(lever.costEuros())
                .plus(Exact.of(lever.costPerWeekEuros()).times(weeksActive));
        Map<String, Exact> grants = new LinkedHashMap<>();
        decision.grantsEuros().forEach((programme, euros) -> grants.put(programme, Exact.of(euros)));
        return new StartedLever(lever, decision, activeWeek, cost, grants, Exact.of(decision.ownEuros()));
    }

    /** The lever's id. */
    public String id() {
        return lever.id();
    }

    /** Whether it belongs to no company: a public investment, paid by programmes alone. */
    public boolean isPublicInvestment() {
        return lever.company() == null;
    }

    /** € that programme gives; 0 if it gives nothing. */
    public Exact grantOf(String programme) {
        return grantsEuros.getOrDefault(programme, Exact.ZERO);
    }
}
