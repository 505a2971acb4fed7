package fr.beffroi.workbench.aid.demo;

import fr.beffroi.workbench.aid.programme.AidForm;
import fr.beffroi.workbench.aid.programme.Condition;
import fr.beffroi.workbench.aid.programme.Example;
import fr.beffroi.workbench.aid.programme.ProgrammeBody;
import fr.beffroi.workbench.aid.programme.Tranche;
import fr.beffroi.workbench.aid.rule.AidRequest;
import fr.beffroi.workbench.aid.rule.CompanyFacts;
import fr.beffroi.workbench.aid.rule.CostKind;
import fr.beffroi.workbench.aid.rule.CostLine;
import fr.beffroi.workbench.aid.rule.CostRule;
import fr.beffroi.workbench.aid.rule.GateRule;
import fr.beffroi.workbench.aid.rule.LegalBasis;
import fr.beffroi.workbench.aid.rule.LimitRule;
import fr.beffroi.workbench.aid.rule.Purpose;
import fr.beffroi.workbench.aid.rule.Rule;
import fr.beffroi.workbench.aid.rule.SizeClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the demo's Pass Drones says. Known in public: 400 000 € and a first grant of 30 000 €. All other figures are assumptions. */
final class PassDrones {
    static final long ENVELOPE_CENTS = 400_000_00;
    static final int YEAR = 2026;
    private static final long MOST_CENTS = 30_000_00;
    private static final String DEVELOP = "Développer et industrialiser";
    private static final String INVEST = "Investir";
    private static final LocalDate APPLIED = LocalDate.of(YEAR, Month.SEPTEMBER, 1);
    private static final LocalDate GRANTED = LocalDate.of(YEAR, Month.NOVEMBER, 12);

    private PassDrones() {}

    static ProgrammeBody body() {
        return new ProgrammeBody(
                "Aider les entreprises de la région à concevoir, certifier et fabriquer des drones et leurs composants.",
                LocalDate.of(YEAR, Month.JANUARY, 1),
                LocalDate.of(YEAR + 1, Month.DECEMBER, 31),
                List.of(
                        new Tranche(DEVELOP, LegalBasis.DE_MINIMIS, null, new AidForm.Grant(), developRules()),
                        new Tranche(
                                INVEST, LegalBasis.EXEMPTION_ART_17, "SA.111728", new AidForm.Grant(), investRules())),
                List.of(
                        new Condition(Condition.Kind.SITE_AT_PAYMENT, 0, Condition.Clawback.NOT_RELEASED),
                        new Condition(Condition.Kind.KEEP_INVESTMENT, 3, Condition.Clawback.PRO_RATA)),
                List.of(
                        "Devis",
                        "Derniers comptes annuels",
                        "Déclaration des aides de minimis de l’entreprise unique",
                        "RIB"),
                List.of("Demande", "Dossier complet", "Examen", "Commission permanente", "Convention", "Paiement"),
                List.of("État", "Bpifrance", "Agglomération"),
                List.of(
                        "Connu : l’enveloppe de 400 000 € et une première aide de 30 000 €.",
                        "Supposé, pour la démonstration : les taux, les planchers, les conditions, les pièces, les dates et le partage de l’enveloppe."),
                List.of(
                        example(
                                "Trente personnes, 60 000 € de bancs d’essai et de conseil : la moitié, 30 000 €",
                                DEVELOP,
                                SizeClass.SMALL,
                                List.of(
                                        cost("banc", CostKind.MACHINE, Purpose.EXTENSION, 45_000_00, null),
                                        cost("conseil", CostKind.ADVICE, Purpose.NONE, 15_000_00, null)),
                                MOST_CENTS),
                        example(
                                "La location ne compte pas, et le reste n’atteint plus le plancher",
                                DEVELOP,
                                SizeClass.SMALL,
                                List.of(
                                        cost("location", CostKind.LEASING, Purpose.EXTENSION, 50_000_00, null),
                                        cost("capteurs", CostKind.MACHINE, Purpose.EXTENSION, 9_999_99, null)),
                                0,
                                "of-kind",
                                "cost-at-least"),
                        example(
                                "Une entreprise moyenne étend son atelier pour 200 000 € : 10 %",
                                INVEST,
                                SizeClass.MEDIUM,
                                List.of(cost("centre", CostKind.MACHINE, Purpose.EXTENSION, 200_000_00, null)),
                                20_000_00),
                        example(
                                "Un tour remplacé par le même n’est pas un investissement initial",
                                INVEST,
                                SizeClass.SMALL,
                                List.of(cost("tour", CostKind.MACHINE, Purpose.REPLACEMENT, 100_000_00, null)),
                                0,
                                "initial-investment",
                                "cost-at-least"),
                        example(
                                "Une seule commande trop tôt fait tout perdre",
                                INVEST,
                                SizeClass.SMALL,
                                List.of(
                                        cost("centre", CostKind.MACHINE, Purpose.EXTENSION, 100_000_00, null),
                                        cost(
                                                "outils",
                                                CostKind.MACHINE,
                                                Purpose.EXTENSION,
                                                2_000_00,
                                                APPLIED.minusDays(1))),
                                0,
                                "order-after-application")));
    }

    private static List<Rule> developRules() {
        BigDecimal half = new BigDecimal("0.50");
        return List.of(
                new GateRule.SizeAtMost(SizeClass.MEDIUM),
                new GateRule.SiteInRegion("32"),
                new CostRule.OfKind(Set.of(
                        CostKind.MACHINE,
                        CostKind.INTANGIBLE,
                        CostKind.ADVICE,
                        CostKind.INNOVATION_SUPPORT,
                        CostKind.TRAINING)),
                new GateRule.CostAtLeast(10_000_00),
                new LimitRule.ShareOfCost(Map.of(SizeClass.MICRO, half, SizeClass.SMALL, half, SizeClass.MEDIUM, half)),
                new LimitRule.AtMost(MOST_CENTS),
                new LimitRule.WithinOwnFunds());
    }

    private static List<Rule> investRules() {
        return List.of(
                new GateRule.SiteInRegion("32"),
                new GateRule.CostAtLeast(50_000_00),
                new GateRule.NoRedundanciesWithin(12),
                new LimitRule.AtMost(MOST_CENTS),
                new LimitRule.AllAidAtMost(new BigDecimal("0.80")));
    }

    private static Example example(
            String name, String tranche, SizeClass size, List<CostLine> costs, long mostCents, String... objections) {
        CompanyFacts company = new CompanyFacts("000000018", size, Set.of("32"), false, false, null, 400_000_00);
        return new Example(
                name,
                tranche,
                new AidRequest(company, costs, APPLIED, GRANTED, 0, List.of(), List.of(), 300_000_00, false),
                mostCents,
                List.of(objections));
    }

    private static CostLine cost(String id, CostKind kind, Purpose purpose, long cents, @Nullable LocalDate orderedOn) {
        return new CostLine(id, kind, purpose, cents, orderedOn, null, null);
    }
}
