package fr.beffroi.workbench.aid.programme;

import fr.beffroi.workbench.aid.rule.CostKind;
import fr.beffroi.workbench.aid.rule.CostRule;
import fr.beffroi.workbench.aid.rule.GateRule;
import fr.beffroi.workbench.aid.rule.LegalBasis;
import fr.beffroi.workbench.aid.rule.LimitRule;
import fr.beffroi.workbench.aid.rule.Rule;
import fr.beffroi.workbench.aid.rule.SizeClass;
import fr.beffroi.workbench.aid.rule.SumRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of each named rule. */
public final class EveryRule {
    private static final Map<SizeClass, BigDecimal> SHARES =
            Map.of(SizeClass.SMALL, new BigDecimal("0.20"), SizeClass.MEDIUM, new BigDecimal("0.10"));

    private EveryRule() {}

    /** One of each. */
    public static List<Rule> list() {
        return List.of(
                new CostRule.OfKind(Set.of(CostKind.MACHINE, CostKind.TRAINING)),
                new CostRule.UsedMachineYoungerThan(5),
                new CostRule.PaidWithin(4),
                new CostRule.InitialInvestment(),
                new SumRule.InvestmentOrWages(),
                new SumRule.CostsAtMost(1_000_000_00),
                new GateRule.SizeAtMost(SizeClass.MEDIUM),
                new GateRule.SiteInRegion("32"),
                new GateRule.CostAtLeast(30_000_00),
                new GateRule.NoRedundanciesWithin(12),
                new GateRule.OnceWithin(3),
                new GateRule.NotBeside("conseil"),
                new GateRule.OrderAfterApplication(),
                new GateRule.NotInDifficulty(),
                new GateRule.NoOpenRecovery(),
                new GateRule.BasisInForce(LegalBasis.EXEMPTION_ART_17),
                new LimitRule.ShareOfCost(SHARES),
                new LimitRule.AtMost(20_000_00),
                new LimitRule.PerJob(3_000_00),
                new LimitRule.HigherOf(List.of(new LimitRule.ShareOfCost(SHARES), new LimitRule.PerJob(3_000_00))),
                new LimitRule.WithinOwnFunds(),
                new LimitRule.AllAidAtMost(new BigDecimal("0.80")),
                new LimitRule.Intensity(SHARES),
                new LimitRule.TrainingIntensity(),
                new LimitRule.BesideStateAid(),
                new LimitRule.NothingBelow(2_000_00),
                new LimitRule.FixedSum(5_000_00),
                new LimitRule.DeMinimisRoom());
    }
}
