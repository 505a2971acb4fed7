package fr.beffroi.workbench.aid.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules say to a request, and why.
 *
 * @param eligibleCostCents what counts
 * @param costObjections cost's id to why it does not count; costs that count are not in it
 * @param gateObjections why nothing may be granted; empty where something may
 * @param limits every limit with what it allows, the smallest first
 * @param largestGrantCents the largest lawful grant; 0 where there is none
 */
public record Eligibility(
        long eligibleCostCents,
        Map<String, List<Objection>> costObjections,
        List<Objection> gateObjections,
        List<Allowed> limits,
        long largestGrantCents) {

    /**
     * What one limit allows.
     *
     * @param rule the limit
     * @param mostCents by it
     */
    public record Allowed(LimitRule rule, long mostCents) {}

    /** Judges a request by all rules: the programme's and those of its legal basis. Without any limit nothing is granted. */
    public static Eligibility judge(List<Rule> rules, AidRequest request) {
        Map<String, List<Objection>> costObjections = new LinkedHashMap<>();
        long eligible = 0;
        for (CostLine cost : request.costs()) {
            List<Objection> objections = rules.stream()
                    .filter(CostRule.class::isInstance)
                    .flatMap(rule -> ((CostRule) rule).object(cost, request).stream())
                    .toList();
            if (objections.isEmpty()) {
                eligible += cost.cents();
            } else {
                costObjections.put(cost.id(), objections);
            }
        }
        List<Objection> gates = new ArrayList<>();
        List<Allowed> limits = new ArrayList<>();
        List<CostLine> counted = request.costs().stream()
                .filter(cost -> !costObjections.containsKey(cost.id()))
                .toList();
        for (Rule rule : rules) {
            if (rule instanceof SumRule sum) {
                eligible = Math.min(eligible, sum.mostCents(counted));
            }
        }
        for (Rule rule : rules) {
            switch (rule) {
                case GateRule gate -> gate.object(request, eligible).ifPresent(gates::add);
                case LimitRule limit -> limits.add(new Allowed(limit, limit.mostCents(request, eligible)));
                case CostRule _, SumRule _ -> {}
            }
        }
        limits.sort(Comparator.comparingLong(Allowed::mostCents));
        // All aid together never comes to more than what it is for.
        long most = limits.isEmpty() || limits.getFirst().mostCents() == Long.MAX_VALUE
                ? 0
                : Math.min(limits.getFirst().mostCents(), Math.max(0, eligible - request.othersCents()));
        for (Allowed limit : limits) {
            if (most < limit.rule().leastCents()) {
                gates.add(Objection.of(limit.rule(), limit.rule().leastCents(), most));
            }
        }
        long largest = gates.isEmpty() ? most : 0;
        return new Eligibility(eligible, costObjections, gates, limits, largest);
    }

    /** The limit that decides; null where something else does. */
    public @Nullable Allowed bindingLimit() {
        return gateObjections.isEmpty() && !limits.isEmpty() ? limits.getFirst() : null;
    }
}
