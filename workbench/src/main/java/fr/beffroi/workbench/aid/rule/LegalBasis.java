package fr.beffroi.workbench.aid.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes aid lawful under Union law: the rules it brings of its own, and the days between which one may grant by it. */
public enum LegalBasis {
    /** De minimis: any cost, no incentive effect asked, open to undertakings in difficulty. */
    DE_MINIMIS("2023/2831", LocalDate.of(2024, Month.JANUARY, 1), LocalDate.of(2030, Month.DECEMBER, 31), null),
    /** Investment of SMEs: 20 % small, 10 % medium. */
    EXEMPTION_ART_17("651/2014, art. 17", Exemption.FROM, Exemption.UNTIL, Exemption.SUCCESSOR),
    /** Advice for SMEs: half, nothing recurring. */
    EXEMPTION_ART_18("651/2014, art. 18", Exemption.FROM, Exemption.UNTIL, Exemption.SUCCESSOR),
    /** Innovation of SMEs: half. */
    EXEMPTION_ART_28("651/2014, art. 28", Exemption.FROM, Exemption.UNTIL, Exemption.SUCCESSOR),
    /** Training: 50 %, 60 % medium, 70 % small; nothing the law demands. */
    EXEMPTION_ART_31("651/2014, art. 31", Exemption.FROM, Exemption.UNTIL, Exemption.SUCCESSOR);

    /** The general block exemption regulation as last prolonged (2023/1315): applicable until the end of 2026. */
    private static final class Exemption {
        static final LocalDate FROM = LocalDate.of(2014, Month.JULY, 1);
        static final LocalDate UNTIL = LocalDate.of(2026, Month.DECEMBER, 31);
        static final String SUCCESSOR = "exemption-successor-in-draft";
    }

    private final String regulation;
    private final LocalDate from;
    private final LocalDate until;
    private final @Nullable String successor;

    LegalBasis(String regulation, LocalDate from, LocalDate until, @Nullable String successor) {
        this.regulation = regulation;
        this.from = from;
        this.until = until;
        this.successor = successor;
    }

    /** Regulation and article. */
    public String regulation() {
        return regulation;
    }

    /** First day one may grant by it. */
    public LocalDate from() {
        return from;
    }

    /** Last day one may grant by it. */
    public LocalDate until() {
        return until;
    }

    /** Key of the sentence that names what follows it; null where nothing is known. */
    public @Nullable String successor() {
        return successor;
    }

    /** The rules it brings, to be kept beside the programme's own. */
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(List.of(new GateRule.BasisInForce(this)));
        if (this == DE_MINIMIS) {
            rules.add(new LimitRule.DeMinimisRoom());
            rules.add(new LimitRule.BesideStateAid());
            return rules;
        }
        rules.add(new GateRule.OrderAfterApplication());
        rules.add(new GateRule.NotInDifficulty());
        rules.add(new GateRule.NoOpenRecovery());
        switch (this) {
            case EXEMPTION_ART_17 -> {
                rules.add(new GateRule.SizeAtMost(SizeClass.MEDIUM));
                rules.add(new CostRule.OfKind(Set.of(
                        CostKind.MACHINE,
                        CostKind.USED_MACHINE,
                        CostKind.BUILDING,
                        CostKind.INTANGIBLE,
                        CostKind.WAGES)));
                rules.add(new CostRule.InitialInvestment());
                rules.add(new SumRule.InvestmentOrWages());
                rules.add(shares("0.20", "0.10"));
            }
            case EXEMPTION_ART_18 -> {
                rules.add(new GateRule.SizeAtMost(SizeClass.MEDIUM));
                rules.add(new CostRule.OfKind(Set.of(CostKind.ADVICE)));
                rules.add(shares("0.50", "0.50"));
            }
            case EXEMPTION_ART_28 -> {
                rules.add(new GateRule.SizeAtMost(SizeClass.MEDIUM));
                rules.add(new CostRule.OfKind(Set.of(CostKind.INNOVATION_SUPPORT)));
                rules.add(shares("0.50", "0.50"));
            }
            default -> {
                rules.add(new CostRule.OfKind(Set.of(CostKind.TRAINING)));
                rules.add(new LimitRule.TrainingIntensity());
            }
        }
        return rules;
    }

    private static LimitRule shares(String small, String medium) {
        return new LimitRule.Intensity(Map.of(
                SizeClass.MICRO, new BigDecimal(small),
                SizeClass.SMALL, new BigDecimal(small),
                SizeClass.MEDIUM, new BigDecimal(medium)));
    }
}
