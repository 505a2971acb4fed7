package fr.beffroi.workbench.aid.words;

import fr.beffroi.workbench.aid.rule.CostKind;
import fr.beffroi.workbench.aid.rule.CostRule;
import fr.beffroi.workbench.aid.rule.GateRule;
import fr.beffroi.workbench.aid.rule.Law;
import fr.beffroi.workbench.aid.rule.LegalBasis;
import fr.beffroi.workbench.aid.rule.LimitRule;
import fr.beffroi.workbench.aid.rule.Objection;
import fr.beffroi.workbench.aid.rule.Purpose;
import fr.beffroi.workbench.aid.rule.Rule;
import fr.beffroi.workbench.aid.rule.SizeClass;
import fr.beffroi.workbench.aid.rule.SumRule;
import fr.beffroi.workbench.web.format.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A rule or an objection as a sentence, for templates: {@code ${@ruleWords.sentence(rule)}}. */
@Component("ruleWords")
public class RuleWords {
    private static final int CENTS = 2;

    private final MessageSource messages;
    private final Formats formats;

    RuleWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** What the rule says. */
    public String sentence(Rule rule) {
        return say("aid.rule." + rule.code(), parameters(rule));
    }

    /** The article it stands on, with its dates of effect. */
    public String article(Rule rule) {
        Law law = rule.law();
        if (law == null) {
            return say("aid.law.programme");
        }
        String text = say("aid.law." + law.code());
        return law.until().equals(LocalDate.MAX)
                ? say("aid.law.since", text, formats.date(law.from()))
                : say("aid.law.between", text, formats.date(law.from()), formats.date(law.until()));
    }

    /** Why a rule says no, with what it saw. */
    public String objection(Objection objection) {
        return say("aid.rule." + objection.rule() + ".objection", facts(objection));
    }

    /** What would have to change for it to say yes. */
    public String change(Objection objection) {
        return say("aid.rule." + objection.rule() + ".change", facts(objection));
    }

    /** What a rule looked at. */
    public String saw(SeenFacts seen) {
        return say(
                "aid.saw." + seen.code(), seen.facts().stream().map(this::show).toArray());
    }

    /** What follows a legal basis when it ends, as far as it is known. */
    public String successor(LegalBasis basis) {
        return show(basis);
    }

    private Object[] facts(Objection objection) {
        return objection.facts().stream().map(this::show).toArray();
    }

    private Object[] parameters(Rule rule) {
        return switch (rule) {
            case CostRule.OfKind kinds -> new Object[] {list(kinds.kinds())};
            case CostRule.UsedMachineYoungerThan used -> new Object[] {show(used.years())};
            case CostRule.PaidWithin paid -> new Object[] {show(paid.years())};
            case SumRule.CostsAtMost most -> new Object[] {show(most.cents())};
            case GateRule.SizeAtMost size -> new Object[] {say("aid.size.upTo." + size.most())};
            case GateRule.SiteInRegion site -> new Object[] {site.region()};
            case GateRule.CostAtLeast least -> new Object[] {show(least.cents())};
            case GateRule.NoRedundanciesWithin within -> new Object[] {show(within.months())};
            case GateRule.OnceWithin once -> new Object[] {show(once.years())};
            case GateRule.NotBeside beside -> new Object[] {beside.part()};
            case GateRule.BasisInForce force ->
                new Object[] {
                    force.basis().regulation(),
                    show(force.basis().from()),
                    show(force.basis().until())
                };
            case LimitRule.ShareOfCost share -> new Object[] {shares(share.shares())};
            case LimitRule.Intensity share -> new Object[] {shares(share.shares())};
            case LimitRule.AtMost most -> new Object[] {show(most.cents())};
            case LimitRule.PerJob job -> new Object[] {show(job.cents())};
            case LimitRule.HigherOf higher ->
                new Object[] {higher.limits().stream().map(this::sentence).collect(Collectors.joining(" / "))};
            case LimitRule.AllAidAtMost all -> new Object[] {show(all.share())};
            case LimitRule.NothingBelow below -> new Object[] {show(below.cents())};
            case LimitRule.FixedSum fixed -> new Object[] {show(fixed.cents())};
            case CostRule.InitialInvestment _,
                    SumRule.InvestmentOrWages _,
                    GateRule.OrderAfterApplication _,
                    GateRule.NotInDifficulty _,
                    GateRule.NoOpenRecovery _,
                    LimitRule.WithinOwnFunds _,
                    LimitRule.TrainingIntensity _,
                    LimitRule.BesideStateAid _,
                    LimitRule.DeMinimisRoom _ -> new Object[0];
        };
    }

    /** Amounts are longs in cents, counts are ints, shares are decimals: the convention of {@link Objection#facts()}. */
    private String show(Object fact) {
        return switch (fact) {
            case Long cents -> formats.euros(BigDecimal.valueOf(cents, CENTS));
            case Integer count -> formats.whole(count);
            case BigDecimal share -> formats.percent(share);
            case LocalDate day -> formats.date(day);
            case SizeClass size -> say("aid.size." + size);
            case CostKind kind -> say("aid.cost." + kind);
            case LegalBasis basis ->
                say("aid.basis.successor." + Objects.requireNonNullElse(basis.successor(), "unknown"));
            case Collection<?> several -> several.stream().map(this::show).collect(Collectors.joining(", "));
            case Purpose purpose -> say("aid.purpose." + purpose);
            default -> fact.toString();
        };
    }

    private String list(Collection<CostKind> kinds) {
        return kinds.stream().sorted().map(this::show).collect(Collectors.joining(", "));
    }

    private String shares(Map<SizeClass, BigDecimal> shares) {
        if (shares.size() == SizeClass.values().length && new HashSet<>(shares.values()).size() == 1) {
            return say("aid.rule.share.all", show(shares.values().iterator().next()));
        }
        return new TreeMap<>(shares)
                .entrySet().stream()
                        .map(entry -> say("aid.rule.share.forSize", show(entry.getValue()), show(entry.getKey())))
                        .collect(Collectors.joining(", "));
    }

    private String say(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, LocaleContextHolder.getLocale()));
    }

    /** The words of a list of rules, in their order. */
    public List<Said> listSaid(List<Rule> rules) {
        return rules.stream()
                .map(rule -> new Said(rule.code(), sentence(rule), article(rule)))
                .toList();
    }

    /**
     * A rule as people read it.
     *
     * @param article with its dates of effect
     */
    public record Said(String code, String sentence, String article) {}
}
