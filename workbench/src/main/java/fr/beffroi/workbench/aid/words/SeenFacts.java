package fr.beffroi.workbench.aid.words;

import fr.beffroi.workbench.aid.rule.AidRequest;
import fr.beffroi.workbench.aid.rule.CostLine;
import fr.beffroi.workbench.aid.rule.CostRule;
import fr.beffroi.workbench.aid.rule.GateRule;
import fr.beffroi.workbench.aid.rule.LimitRule;
import fr.beffroi.workbench.aid.rule.Rule;
import fr.beffroi.workbench.aid.rule.SumRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looked at in a request, whether it then says yes or no.
 *
 * @param code end of the message key under {@code aid.saw}
 * @param facts as messages name them: amounts are longs in cents, counts ints, a list stands for one fact of several costs
 */
public record SeenFacts(String code, List<Object> facts) {

    /** Whether the rule asks something that was not said. */
    public boolean isUnknown() {
        return code.endsWith(".unknown");
    }

    /**
     * Of one rule.
     *
     * @param earlierKnown whether the request names every earlier grant, so that none means none
     */
    public static SeenFacts of(Rule rule, AidRequest request, long eligibleCents, boolean earlierKnown) {
        return switch (rule) {
            case CostRule.OfKind _ -> each("kind", request, CostLine::kind);
            case CostRule.InitialInvestment _ -> each("purpose", request, CostLine::purpose);
            case CostRule.UsedMachineYoungerThan _ -> each("age", request, CostLine::ageYears);
            case CostRule.PaidWithin _ -> each("paid", request, CostLine::paidBy);
            case SumRule _, GateRule.CostAtLeast _ -> seen("counts", eligibleCents);
            case GateRule.SizeAtMost _ -> seen("size", request.company().size());
            case GateRule.SiteInRegion _ ->
                request.company().regions().isEmpty()
                        ? seen("regions.none")
                        : seen(
                                "regions",
                                String.join(
                                        ", ", new TreeSet<>(request.company().regions())));
            case GateRule.NoRedundanciesWithin _ ->
                dated("redundancy", request.company().lastRedundancyOn());
            case GateRule.OnceWithin _, GateRule.NotBeside _ ->
                request.earlierGrants().isEmpty()
                        ? seen(earlierKnown ? "earlier.none" : "earlier.unknown")
                        : seen("earlier", request.earlierGrants().size());
            case GateRule.OrderAfterApplication _ ->
                request.costs().stream()
                        .map(CostLine::orderedOn)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .map(day -> seen("order", day, request.appliedOn()))
                        .orElseGet(() -> seen("order.none", request.appliedOn()));
            case GateRule.NotInDifficulty _ ->
                seen(request.company().inDifficulty() ? "difficulty.yes" : "difficulty.no");
            case GateRule.NoOpenRecovery _ -> seen(request.company().recoveryOpen() ? "recovery.yes" : "recovery.no");
            case GateRule.BasisInForce _ -> seen("decision", request.grantDay());
            case LimitRule.WithinOwnFunds _ -> {
                long funds = request.company().ownFundsCents();
                yield funds == Long.MAX_VALUE ? seen("funds.unknown") : seen("funds", funds);
            }
            case LimitRule limit -> {
                long most = limit.mostCents(request, eligibleCents);
                yield most == Long.MAX_VALUE ? seen("counts", eligibleCents) : seen("allows", most, eligibleCents);
            }
        };
    }

    private static SeenFacts seen(String code, Object... facts) {
        return new SeenFacts(code, List.of(facts));
    }

    private static SeenFacts dated(String code, @Nullable LocalDate day) {
        return day == null ? seen(code + ".none") : seen(code, day);
    }

    /** Of the costs that say it. */
    private static SeenFacts each(String code, AidRequest request, Function<CostLine, @Nullable Object> fact) {
        List<Object> facts = request.costs().stream()
                .map(fact)
                .filter(Objects::nonNull)
                .map(Object.class::cast)
                .distinct()
                .toList();
        return facts.isEmpty() ? seen(code + ".none") : seen(code, facts);
    }
}
