package fr.beffroi.engine.explain.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.SolverRun;
import fr.beffroi.engine.plan.TargetCadence;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A model of 2 000 items over ten years still gives a page one can open, and says what it leaves out. */
class LargeReportTest {

    private static final int ITEMS = 2000;
    private static final int WEEKS = 520;
    private static final int RESOURCES = 150;
    private static final int LEVERS = 400;
    private static final int TARGETS = 9;

    @Test
    void staysSmallAndSaysWhatIsLeftOut() {
        String html = ReportWriter.toHtml(model(), plan(), null);
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(3_000_000);
        ReportPage page = ReportPage.parse(html);
        for (Language language : Language.values()) {
            Words words = new Words(language);
            List<String> said = page.list("p", language).stream()
                    .map(paragraph -> paragraph.getTextContent())
                    .toList();
            assertThat(said)
                    .contains(words.say("heat.leftOut", words.whole(HeatRows.MOST), words.whole(RESOURCES)))
                    .contains(words.count("levers.leftOut", LEVERS - 60))
                    .contains(words.count("cadence.leftOut", TARGETS - 6))
                    .contains(words.count("parts.leftOut", ITEMS - 250))
                    .contains(words.count("table.leftOut", ITEMS - Table.MOST_ROWS));
        }
    }

    private static RampUpModel model() {
        return new RampUpModel(
                "Grand modèle",
                LocalDate.of(2027, 1, 4),
                WEEKS,
                "EUR",
                range(ITEMS, i -> new Item("i" + i, "Pièce " + i + " de la nomenclature", "pièce", 10, 5)),
                range(ITEMS - TARGETS, i -> new BomLine("i" + i / 4, "i" + (i + TARGETS), 2)),
                range(200, i -> new Company("c" + i, "Atelier " + i + " (fictif)", 50_000, 0, null)),
                range(200, i -> new Site("s" + i, "c" + i, "Site " + i, null, null)),
                range(RESOURCES, i -> new Resource("r" + i, "s" + i, "Poste " + i, StepProfile.constant(40))),
                range(
                        ITEMS,
                        i -> new Route(
                                "m" + i,
                                "i" + i,
                                "s" + i % 200,
                                List.of(new ResourceUse("r" + i % RESOURCES, 1 + i % 3)),
                                1,
                                1,
                                true,
                                null)),
                List.of(),
                range(LEVERS, LargeReportTest::lever),
                range(
                        12,
                        i -> new Programme(
                                "p" + i, "Programme " + i, 1_000_000, null, 0.5, 50_000, 0, false, 0, WEEKS - 1)),
                range(TARGETS, i -> new Target("i" + i, 1, StepProfile.constant(10))),
                new Budget(null, Budget.DE_MINIMIS_CEILING_EUROS),
                null);
    }

    private static Lever lever(int i) {
        return new Lever(
                "l" + i,
                "Levier " + i,
                "c" + i % 200,
                LeverKind.MACHINE,
                10_000,
                0,
                4,
                0,
                WEEKS - 5,
                List.of(),
                List.of(),
                List.of(new Effect.AddHours("r" + i % RESOURCES, 5)),
                List.of("p" + i % 12),
                1);
    }

    private static RampUpPlan plan() {
        List<Double> delivered = Collections.nCopies(WEEKS, 9.0);
        List<Double> wanted = Collections.nCopies(WEEKS, 10.0);
        double late = TARGETS * WEEKS * (WEEKS + 1) / 2.0;
        return new RampUpPlan(
                "Grand modèle",
                "00",
                PlanStatus.FEASIBLE,
                List.of(
                        new Goal(GoalName.BACKLOG, late, late / 2, 0.5, 300),
                        new Goal(GoalName.PUBLIC_MONEY, 2_000_000, 0, 1, 1),
                        new Goal(GoalName.PRIVATE_MONEY, 2_000_000, Double.NEGATIVE_INFINITY, 1, 1),
                        new Goal(GoalName.STOCK_VALUE, 1e9, 0, 1, 1)),
                range(LEVERS, i -> new LeverDecision("l" + i, i, i + 4, 10_000, Map.of("p" + i % 12, 5000.0), 5000)),
                IntStream.range(0, ITEMS * 20)
                        .mapToObj(i -> new Launch("m" + i % ITEMS, i * 13 % WEEKS, 0.5))
                        .toList(),
                List.of(),
                List.of(),
                range(TARGETS, i -> new TargetCadence("i" + i, null, null, delivered, wanted)),
                range(
                        20,
                        i -> new Bottleneck(
                                Bottleneck.Kind.RESOURCE,
                                "r" + i,
                                range(200, week -> week + i),
                                3,
                                Double.POSITIVE_INFINITY,
                                900)),
                range(
                        41,
                        i -> new BudgetPoint(
                                i * 50_000, late * (60 - i), late / 2, i * 50_000, null, List.of("l" + i))),
                new SolverRun(List.of("HiGHS", "SCIP"), 2, 300, 0.01, 300));
    }

    private static <T> List<T> range(int many, IntFunction<T> make) {
        return IntStream.range(0, many).mapToObj(make).toList();
    }
}
