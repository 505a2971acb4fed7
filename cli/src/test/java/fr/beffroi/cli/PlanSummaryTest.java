package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.SolverRun;
import fr.beffroi.engine.plan.TargetCadence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanSummaryTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 4);

    private final RampUpModel model = model();
    private final LeverDecision secondShift =
            new LeverDecision("shift", 2, 4, 24_000, Map.of("pass", 12_000.0), 12_000);
    private final Bottleneck winding =
            new Bottleneck(Bottleneck.Kind.RESOURCE, "winder", List.of(4, 5, 6), 0.5, 12, 340);

    @Test
    void theAnswerComesFirst() {
        List<String> lines = french(plan(LocalDate.of(2027, 3, 1), List.of(secondShift), List.of(winding)));
        assertThat(lines.subList(0, 5))
                .containsExactly(
                        "Drone d'essai",
                        "",
                        "Drone : 46,5 par semaine à partir du 1er mars 2027.",
                        "Ce qui bloque : « Bobineuse » chez Ateliers (fictif), du 1er février 2027 au 21 février 2027."
                                + " Sans cette limite, le retard baisserait de 340 unités-semaines.",
                        "Prochaine décision : lancer « 2e équipe » (Ateliers (fictif)) la semaine du 18 janvier 2027,"
                                + " 24\u202f000\u00a0€, dont 12\u202f000\u00a0€ d'argent public (Pass).");
    }

    @Test
    void explanationsCutShortAreSaidToBe() {
        RampUpPlan plan = plan(null, List.of(), List.of());
        assertThat(french(plan))
                .contains("Ce qui bloque : pas encore connu, faute de temps.")
                .anyMatch(line -> line.startsWith("Explications partielles"));
        assertThat(french(plan.with(List.of(), List.of(), true)))
                .contains("Ce qui bloque : aucune limite trouvée qui, levée seule, réduirait le retard.")
                .noneMatch(line -> line.startsWith("Explications partielles"));
    }

    @Test
    void theSameInEnglish() {
        RampUpPlan plan = plan(LocalDate.of(2027, 3, 1), List.of(secondShift), List.of(winding));
        assertThat(new PlanSummary(new Messages(Language.ENGLISH), model, plan, null).lines())
                .contains(
                        "Drone: 46.5 a week from 1 March 2027 on.",
                        "Next decision: start \"2e équipe\" (Ateliers (fictif)) in the week of 18 January 2027,"
                                + " €24,000, of which €12,000 public money (Pass).");
    }

    @Test
    void aCadenceNeverReachedIsSaid() {
        assertThat(french(plan(null, List.of(), List.of(winding))))
                .contains(
                        "Drone : 46,5 par semaine ne sont pas tenus d'ici au 14 mars 2027.", "Aucun levier à lancer.");
    }

    @Test
    void everyLeverShowsItsMoneyAndTheFrontierItsSteps() {
        String text = String.join("\n", french(plan(LocalDate.of(2027, 3, 1), List.of(secondShift), List.of(winding))));
        assertThat(text)
                .containsPattern("2e équipe +Ateliers \\(fictif\\) +18/01/27 +24\\h000\\h€ +12\\h000\\h€ +12\\h000\\h€")
                .containsPattern("0\\h€ +0\\h€ +900 +jamais +0")
                .containsPattern("20\\h000\\h€ +12\\h000\\h€ +120,5 +1er mars 2027 +1")
                .containsPattern("Retard \\(unités-semaines\\) +120,5 +119,5 +0,83\\h%");
    }

    private List<String> french(RampUpPlan plan) {
        return new PlanSummary(new Messages(Language.FRENCH), model, plan, null).lines();
    }

    private static RampUpPlan plan(@Nullable LocalDate date, List<LeverDecision> levers, List<Bottleneck> bottlenecks) {
        return new RampUpPlan(
                "Drone d'essai",
                "00",
                PlanStatus.OPTIMAL,
                List.of(
                        new Goal(GoalName.BACKLOG, 120.5, 119.5, 0.0083, 1),
                        new Goal(GoalName.PUBLIC_MONEY, 12_000, 12_000, 0, 1),
                        new Goal(GoalName.PRIVATE_MONEY, 12_000, 12_000, 0, 1),
                        new Goal(GoalName.STOCK_VALUE, 0, 0, 0, 1)),
                levers,
                List.of(),
                List.of(),
                List.of(),
                List.of(new TargetCadence(
                        "drone", date, date == null ? null : 8, List.of(20.0, 46.5), List.of(20.0, 46.5))),
                bottlenecks,
                List.of(
                        new BudgetPoint(0, 900, 900, 0, null, List.of()),
                        new BudgetPoint(20_000, 120.5, 119.5, 12_000, date, List.of("shift"))),
                new SolverRun(List.of("HiGHS 1.12"), 2, 2.34, 0.01, 300));
    }

    private static RampUpModel model() {
        return new RampUpModel(
                "Drone d'essai",
                START,
                10,
                "EUR",
                List.of(new Item("drone", "Drone", "pièce", 0, 0)),
                List.of(),
                List.of(new Company("c1", "Ateliers (fictif)", 50_000, 0, null)),
                List.of(new Site("s1", "c1", "Lille", null, null)),
                List.of(new Resource("winder", "s1", "Bobineuse", StepProfile.constant(35))),
                List.of(),
                List.of(),
                List.of(new Lever(
                        "shift",
                        "2e équipe",
                        "c1",
                        LeverKind.SHIFT,
                        24_000,
                        0,
                        2,
                        0,
                        9,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("pass"),
                        1)),
                List.of(new Programme("pass", "Pass", 400_000, null, 0.5, Double.POSITIVE_INFINITY, 0, true, 0, 9)),
                List.of(),
                new Budget(null, Budget.DE_MINIMIS_CEILING_EUROS),
                null);
    }
}
