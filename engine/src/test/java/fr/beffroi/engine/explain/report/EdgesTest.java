package fr.beffroi.engine.explain.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.SolverRun;
import fr.beffroi.engine.plan.TargetCadence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The answer in its forms, for plans of nothing but targets. */
class EdgesTest {

    private static final int NEVER = -1;

    @Test
    void severalTargetsReachedGiveTheLatestDate() {
        assertThat(answer(30, 10, 4, 8))
                .contains("Les 2 cadences voulues sont tenues dès la semaine du 1er\u00a0mars 2027.")
                .contains("Aucune décision à prendre");
    }

    @Test
    void aTargetNeverReachedIsNamed() {
        assertThat(answer(30, 10, 4, NEVER))
                .contains(
                        "Une cadence sur 2 est tenue avant le 1er\u00a0août 2027\u00a0; pas celle de\u00a0: Produit 1.");
    }

    @Test
    void oneTargetNeverReachedSaysHowFarItGets() {
        assertThat(answer(30, 10, NEVER))
                .contains("Produit 0\u00a0: la cadence de 10 par semaine n’est pas tenue")
                .contains("le plan arrive à 5 par semaine")
                .contains("Aucune limite n’a été trouvée");
    }

    @Test
    void nothingWantedAtTheEndIsSaid() {
        assertThat(answer(30, 0, NEVER))
                .contains("Aucune cadence n’est demandée")
                .contains("Rien ne bloque");
    }

    @Test
    void noTargetAtAllIsSaid() {
        assertThat(answer(30, 10)).contains("Aucune cadence n’est demandée");
    }

    @Test
    void aHorizonOfOneWeekHasAPage() {
        assertThat(answer(1, 10, 0)).contains("Produit 0\u00a0: 10 par semaine dès la semaine du 4\u00a0janvier 2027.");
    }

    @Test
    void aLongHorizonIsShownByQuarter() {
        RampUpModel model = model(520, 10, 1);
        Periods periods = Periods.atMost(model, 40);
        assertThat(periods.grain()).isEqualTo(Periods.Grain.QUARTER);
        assertThat(periods.name(periods.list().getFirst(), new Words(Language.FRENCH)))
                .isEqualTo("T1 2027");
        assertThat(periods.list()).hasSize(40);
    }

    @Test
    void ticksAreRoundAndReachTheTop() {
        assertThat(Ticks.upTo(200)).containsExactly(0.0, 50.0, 100.0, 150.0, 200.0);
        assertThat(Ticks.upTo(303)).containsExactly(0.0, 100.0, 200.0, 300.0, 400.0);
        assertThat(Ticks.upTo(0)).startsWith(0.0).hasSizeGreaterThan(1);
        assertThat(Ticks.upTo(0.7).getLast()).isGreaterThanOrEqualTo(0.7);
    }

    /** The answer's text; the whole page is well-formed too. */
    private static String answer(int weeks, double rate, int... weeksReached) {
        RampUpModel model = model(weeks, rate, weeksReached.length);
        ReportPage page = ReportPage.parse(ReportWriter.toHtml(model, plan(model, rate, weeksReached), null));
        return page.list("h1", Language.FRENCH).getFirst().getTextContent();
    }

    private static RampUpModel model(int weeks, double rate, int targets) {
        return new RampUpModel(
                "Rien que des cibles",
                LocalDate.of(2027, 1, 4),
                weeks,
                "EUR",
                IntStream.range(0, targets)
                        .mapToObj(i -> new Item("p" + i, "Produit " + i, "pièce", 0, 0))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                IntStream.range(0, targets)
                        .mapToObj(i -> new Target("p" + i, 1, StepProfile.constant(rate)))
                        .toList(),
                new Budget(null, Budget.DE_MINIMIS_CEILING_EUROS),
                null);
    }

    private static RampUpPlan plan(RampUpModel model, double rate, int... weeksReached) {
        List<TargetCadence> cadence = new ArrayList<>();
        for (int i = 0; i < weeksReached.length; i++) {
            boolean reached = weeksReached[i] != NEVER;
            cadence.add(new TargetCadence(
                    "p" + i,
                    reached ? model.mondayOf(weeksReached[i]) : null,
                    reached ? weeksReached[i] : null,
                    Collections.nCopies(model.weeks(), reached ? rate : rate / 2),
                    Collections.nCopies(model.weeks(), rate)));
        }
        return new RampUpPlan(
                model.name(),
                "00",
                PlanStatus.OPTIMAL,
                List.of(
                        new Goal(GoalName.BACKLOG, 0, 0, 0, 0),
                        new Goal(GoalName.PUBLIC_MONEY, 0, 0, 0, 0),
                        new Goal(GoalName.PRIVATE_MONEY, 0, 0, 0, 0),
                        new Goal(GoalName.STOCK_VALUE, 0, 0, 0, 0)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                cadence,
                List.of(),
                List.of(),
                new SolverRun(List.of("HiGHS"), 1, 0.1, 0.01, 300));
    }
}
