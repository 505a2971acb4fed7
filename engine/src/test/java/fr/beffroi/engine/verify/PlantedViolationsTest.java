package fr.beffroi.engine.verify;

import static fr.beffroi.engine.plan.GoalName.BACKLOG;
import static fr.beffroi.engine.plan.GoalName.PRIVATE_MONEY;
import static fr.beffroi.engine.plan.GoalName.PUBLIC_MONEY;
import static fr.beffroi.engine.plan.GoalName.STOCK_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.TargetCadence;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.form.FiniteNumbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plants one fault at a time in a right plan, adjusting whatever follows from it, and sees exactly that rule named. */
class PlantedViolationsTest {
    /** A fault, the rule that it breaks and the words that must be in the first sentence about it. */
    record Plant(String rule, String words, Consumer<PlanDraft> fault) {
        @Override
        public String toString() {
            return rule + ": " + words;
        }
    }

    @Test
    void theRightPlanIsRight() {
        assertThat(PlanVerifier.verify(SmallWorkshop.loaded(), SmallWorkshopPlan.plan()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plants")
    void namesExactlyTheBrokenRule(Plant plant) {
        PlanDraft draft = SmallWorkshopPlan.draft();
        plant.fault().accept(draft);

        List<Violation> violations = PlanVerifier.verify(SmallWorkshop.loaded(), draft.plan());

        assertThat(violations)
                .isNotEmpty()
                .allMatch(violation -> violation.rule().equals(plant.rule()));
        assertThat(violations.getFirst().toString()).contains(plant.words());
    }

    @ParameterizedTest
    @MethodSource("plants")
    void hasWordsInBothLanguages(Plant plant) {
        PlanDraft draft = SmallWorkshopPlan.draft();
        plant.fault().accept(draft);

        Violation violation =
                PlanVerifier.verify(SmallWorkshop.loaded(), draft.plan()).getFirst();

        // A question mark would stand for a part of the sentence that the rule does not give.
        assertThat(violation.describe(Locale.ENGLISH)).doesNotContain("?", "{", "}");
        assertThat(violation.describe(Locale.FRANCE))
                .doesNotContain("?", "{", "}")
                .isNotEqualTo(violation.describe(Locale.ENGLISH));
    }

    @Test
    void everyRuleHasItsPlant() {
        Set<String> planted = plants().map(Plant::rule).collect(Collectors.toSet());
        Set<String> rules = Rules.ALL.stream().map(Rule::name).collect(Collectors.toSet());
        rules.add(FiniteNumbers.NAME);
        assertThat(planted).isEqualTo(rules);
    }

    static Stream<Plant> plants() {
        return Stream.of(form(), flow(), levers(), money(), programmes(), goals(), cadence(), explanations())
                .flatMap(plants -> plants);
    }

    private static Stream<Plant> form() {
        return Stream.of(
                new Plant("finiteNumbers", "order BAR-A: found NaN", draft -> draft.order("BAR-A", 3, Double.NaN)),
                new Plant(
                        "modelName",
                        "\"large workshop\", not for \"small",
                        draft -> draft.modelName = "large workshop"),
                new Plant("modelSha256", "SHA-256 cafe", draft -> draft.modelSha256 = "cafe"),
                new Plant("knownIds", "route ARM-CMC", draft -> draft.launch("ARM-CMC", 0, 1)),
                new Plant("knownIds", "source BAR-C", draft -> draft.order("BAR-C", 0, 1)),
                new Plant("knownIds", "item DRONES", draft -> draft.deliveries.add(new Delivery("DRONES", 0, 1))),
                new Plant("knownIds", "lever SHIRT", draft -> draft.start("SHIRT", 0, 0, 0, Map.of(), 0)),
                new Plant("knownIds", "programme P9", draft -> draft.start("NARROW", 1, 1, 0, Map.of("P9", 0.0), 0)),
                new Plant("deliveryOfTarget", "item ARM, week 7", draft -> draft.deliver("ARM", 7, 1)),
                new Plant("weekInHorizon", "launch DRONE-ASM, week 8", draft -> draft.launch("DRONE-ASM", 8, 1)),
                new Plant("weekInHorizon", "order BAR-A, week -1", draft -> draft.order("BAR-A", -1, 1)),
                new Plant(
                        "oncePerWeek",
                        "launch ARM-CNC, week 4",
                        draft -> draft.launch("ARM-CNC", 4, 2).launches.add(new Launch("ARM-CNC", 4, 3))),
                new Plant(
                        "quantityNotNegative",
                        "order BAR-A, week 7: quantity -1 < 0",
                        draft -> draft.order("BAR-A", 7, -1)),
                new Plant("sparse", "order BAR-A, week 7", draft -> draft.orders.add(new Order("BAR-A", 7, 1e-9))));
    }

    private static Stream<Plant> flow() {
        return Stream.of(
                // A bar less: in stock 0, 2, 0, -1 at the end.
                new Plant(
                        "stock",
                        "item BAR, week 7: stock -1 < 0 (1 missing)",
                        draft -> draft.order("BAR-A", 3, 6).reach(STOCK_VALUE, 611)),
                // Half a drone a week early: 50 € of drones more, 10 € of arms less.
                new Plant(
                        "capacity",
                        "resource ASSEMBLY, week 5: used 14 h > 12 h available (2 h too much)",
                        draft -> draft.launch("DRONE-ASM", 5, 3.5)
                                .launch("DRONE-ASM", 6, 2.5)
                                .reach(STOCK_VALUE, 655)),
                // An arm printed in week 2 and a bar for it: 60 € of arms more, bars -6 and +7.
                new Plant(
                        "routeQualified",
                        "route ARM-PRINT, week 2: 1 launched",
                        draft -> draft.launch("ARM-PRINT", 2, 1)
                                .order("BAR-A", 0, 1)
                                .reach(STOCK_VALUE, 676)),
                new Plant(
                        "sourceQualified",
                        "source BAR-B, week 2: 1 ordered",
                        draft -> draft.order("BAR-B", 2, 1).reach(STOCK_VALUE, 621)),
                new Plant(
                        "orderLimit",
                        "source BAR-A, week 0: ordered 6 > 5 possible (1 too much)",
                        draft -> draft.order("BAR-A", 0, 6).reach(STOCK_VALUE, 657)),
                new Plant(
                        "orderLimit",
                        "source BAR-A, week 3: ordered 8 > 7 possible (1 too much)",
                        draft -> draft.order("BAR-A", 3, 8).reach(STOCK_VALUE, 619)),
                // The second drone a week early: two arms less in week 0, one drone of negative backlog.
                new Plant("backlog", "item DRONE, week 0: delivered 2 so far > 1 wanted so far", draft -> {
                    draft.launch("DRONE-ASM", 0, 2).deliver("DRONE", 0, 2);
                    draft.launches.removeIf(launch -> launch.equals(new Launch("DRONE-ASM", 1, 1)));
                    draft.deliver("DRONE", 1, 0).deliveries.removeIf(delivery -> delivery.quantity() == 0);
                    draft.reach(BACKLOG, 6).reach(STOCK_VALUE, 595).bottlenecks.clear();
                }));
    }

    private static Stream<Plant> levers() {
        Map<String, Double> nothing = Map.of();
        return Stream.of(
                new Plant(
                        "leverOnce",
                        "lever NARROW",
                        draft -> draft.start("NARROW", 1, 1, 0, nothing, 0)
                                .levers
                                .add(new LeverDecision("NARROW", 2, 2, 0, nothing, 0))),
                new Plant(
                        "leverWindow",
                        "started in week 3, allowed are weeks 1 to 2",
                        draft -> draft.start("NARROW", 3, 3, 0, nothing, 0)),
                new Plant(
                        "leverWindow",
                        "started in week 0, allowed are weeks 1 to 2",
                        draft -> draft.start("NARROW", 0, 0, 0, nothing, 0)),
                new Plant(
                        "leverActiveInHorizon",
                        "active only from week 8",
                        draft -> draft.start("LATE", 4, 8, 0, nothing, 0)),
                new Plant(
                        "leverActiveWeek",
                        "lever QUAL: active week stated as 4, it is 3",
                        draft -> draft.start("QUAL", 2, 4, 400, Map.of("P1", 100.0), 300)),
                new Plant(
                        "leverRequires",
                        "started in week 2, when the required lever QUAL",
                        draft -> draft.start("NEEDS", 2, 2, 0, nothing, 0)),
                new Plant(
                        "leverExcludes",
                        "levers SOURCE2 and RIVAL",
                        draft -> draft.start("RIVAL", 0, 0, 0, nothing, 0)),
                new Plant(
                        "leverCost",
                        "lever SHIFT: cost stated as 180 €, it is 170 € (10 € apart)",
                        draft -> draft.start("SHIFT", 0, 1, 180, Map.of("P1", 60.0, "P2", 40.0), 70)));
    }

    private static Stream<Plant> money() {
        return Stream.of(
                new Plant(
                        "moneySplit",
                        "add up to 171 €, the cost is 170 €",
                        draft -> draft.start("SHIFT", 0, 1, 170, Map.of("P1", 60.0, "P2", 40.0), 71)
                                .reach(PRIVATE_MONEY, 491)),
                new Plant(
                        "moneyNotNegative",
                        "lever SHIFT, P2: pays -10 €",
                        draft -> draft.start("SHIFT", 0, 1, 170, Map.of("P1", 80.0, "P2", -10.0), 100)
                                .reach(PUBLIC_MONEY, 550)
                                .reach(PRIVATE_MONEY, 520)),
                new Plant(
                        "moneyNotNegative",
                        "lever BENCH, own: pays -10 €",
                        draft -> draft.start("BENCH", 2, 4, 300, Map.of("P2", 310.0), -10)
                                .reach(PUBLIC_MONEY, 590)
                                .reach(PRIVATE_MONEY, 480)),
                new Plant(
                        "publicLeverOwn",
                        "lever BENCH: a public lever, but own money is 10 €",
                        draft -> draft.start("BENCH", 2, 4, 300, Map.of("P2", 290.0), 10)
                                .reach(PUBLIC_MONEY, 570)
                                .reach(PRIVATE_MONEY, 500)),
                new Plant(
                        "selfFinancing",
                        "company BETA: own money 340 € > self-financing 320 €",
                        draft -> draft.start("QUAL", 2, 3, 400, Map.of("P1", 60.0), 340)
                                .reach(PUBLIC_MONEY, 540)
                                .reach(PRIVATE_MONEY, 530)));
    }

    private static Stream<Plant> programmes() {
        return Stream.of(
                new Plant(
                        "grantEligible",
                        "lever QUAL, programme P2: grant of 20 €",
                        draft -> draft.start("QUAL", 2, 3, 400, Map.of("P1", 100.0, "P2", 20.0), 280)
                                .reach(PUBLIC_MONEY, 600)
                                .reach(PRIVATE_MONEY, 470)),
                new Plant(
                        "grantWindow",
                        "starts in week 4 and the programme funds starts in weeks 0 to 3",
                        draft -> draft.start("TRAIN", 4, 4, 100, Map.of("P2", 10.0), 90)
                                .reach(PUBLIC_MONEY, 590)
                                .reach(PRIVATE_MONEY, 580)),
                new Plant(
                        "grantIntensity",
                        "lever SHIFT, programme P1: grant 90 € > 85 €, the programme's share",
                        draft -> draft.start("SHIFT", 0, 1, 170, Map.of("P1", 90.0, "P2", 10.0), 70)),
                new Plant(
                        "grantShare",
                        "lever SHIFT: grants 120 € > 102 €",
                        draft -> draft.start("SHIFT", 0, 1, 170, Map.of("P1", 80.0, "P2", 40.0), 50)
                                .reach(PUBLIC_MONEY, 600)
                                .reach(PRIVATE_MONEY, 470)),
                new Plant(
                        "minimumGrant",
                        "lever SHIFT, programme P1: grant 40 € < 50 €",
                        draft -> draft.start("SHIFT", 0, 1, 170, Map.of("P1", 40.0, "P2", 60.0), 70)),
                new Plant(
                        "capPerCompany",
                        "undertaking G, programme P1: grants 205 € > cap 200 €",
                        draft -> draft.start("SHIFT", 0, 1, 170, Map.of("P1", 80.0, "P2", 20.0), 70)
                                .start("QUAL", 2, 3, 400, Map.of("P1", 125.0), 275)
                                .reach(PUBLIC_MONEY, 605)
                                .reach(PRIVATE_MONEY, 465)),
                // 360 € less 150 € used by the two companies of the group leaves 210 €.
                new Plant(
                        "deMinimis",
                        "undertaking G: de minimis aid 220 € > 210 €",
                        draft -> draft.start("QUAL", 2, 3, 400, Map.of("P1", 100.0, "P3", 60.0), 240)
                                .reach(PUBLIC_MONEY, 640)
                                .reach(PRIVATE_MONEY, 430)),
                new Plant(
                        "envelope",
                        "programme P2: grants 460 € > envelope 450 €",
                        draft -> draft.start("SOURCE2", 3, 3, 200, Map.of("P2", 120.0), 80)
                                .reach(PUBLIC_MONEY, 620)
                                .reach(PRIVATE_MONEY, 450)),
                new Plant(
                        "envelopeByYear",
                        "programme P1, year 2028: grants 50 € > envelope 20 €",
                        draft -> draft.start("TRAIN", 4, 4, 100, Map.of("P1", 50.0), 50)
                                .reach(PUBLIC_MONEY, 630)
                                .reach(PRIVATE_MONEY, 540)),
                new Plant(
                        "publicBudget",
                        "grants 680 € > public budget 650 €",
                        draft -> draft.start("TRAIN", 1, 1, 100, Map.of("P3", 100.0), 0)
                                .reach(PUBLIC_MONEY, 680)));
    }

    private static Stream<Plant> goals() {
        return Stream.of(
                new Plant(
                        "goalsListed",
                        "stated as [backlog, publicMoney, privateMoney], expected",
                        draft -> draft.goals.removeLast()),
                new Plant(
                        "goalsListed", "publicMoney, backlog", draft -> draft.goals.add(1, draft.goals.removeFirst())),
                new Plant(
                        "goalValue", "stockValue: value stated as 615.001", draft -> draft.reach(STOCK_VALUE, 615.001)),
                new Plant("goalValue", "backlog: value stated as 8.00001", draft -> draft.reach(BACKLOG, 8.00001)),
                new Plant(
                        "goalBound",
                        "publicMoney: bound 581 > value 580",
                        draft -> draft.state(PUBLIC_MONEY, 580, 581, -1 / 580.0)),
                new Plant("goalGap", "backlog: the gap stated, 0.009", draft -> draft.state(BACKLOG, 8, 7.92, 0.009)),
                new Plant(
                        "status",
                        "backlog: the plan is called OPTIMAL with a gap of 0.025",
                        draft -> draft.state(BACKLOG, 8, 7.8, 0.025)));
    }

    private static Stream<Plant> cadence() {
        return Stream.of(
                new Plant("cadenceListed", "item BAR", draft -> draft.cadence.removeLast()),
                new Plant("cadenceListed", "item BAR", draft -> draft.cadence.add(draft.cadence.getLast())),
                new Plant(
                        "cadenceDelivered",
                        "item BAR, week 5: deliveries stated as 2, the plan has 1",
                        draft -> draft.cadence.set(1, bars(4, List.of(0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 1.0, 1.0), BARS))),
                new Plant(
                        "cadenceDelivered",
                        "item BAR, week *",
                        draft -> draft.cadence.set(1, bars(4, List.of(0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0), BARS))),
                new Plant(
                        "cadenceTarget",
                        "item BAR, week 0: target stated as 1, the model has 0",
                        draft -> draft.cadence.set(1, bars(4, BARS, List.of(1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0)))),
                new Plant(
                        "weekReached",
                        "item BAR: cadence stated as reached in week 5, it is 4",
                        draft -> draft.cadence.set(1, bars(5, BARS, BARS))),
                new Plant(
                        "weekReached",
                        "item BAR: cadence stated as reached in week 3, it is 4",
                        draft -> draft.cadence.set(1, bars(3, BARS, BARS))),
                new Plant(
                        "weekReached",
                        "item BAR: cadence stated as reached in week null, it is 4",
                        draft -> draft.cadence.set(1, new TargetCadence("BAR", null, null, BARS, BARS))),
                new Plant(
                        "dateReached",
                        "item BAR: date stated as 2028-01-04, it is 2028-01-03",
                        draft -> draft.cadence.set(
                                1, new TargetCadence("BAR", LocalDate.of(2028, 1, 4), 4, BARS, BARS))));
    }

    private static final List<Double> BARS = List.of(0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0);

    private static TargetCadence bars(int week, List<Double> delivered, List<Double> wanted) {
        return new TargetCadence("BAR", SmallWorkshop.START.plusWeeks(week), week, delivered, wanted);
    }

    private static Stream<Plant> explanations() {
        LocalDate later = SmallWorkshop.START.plusWeeks(5);
        return Stream.of(
                bottleneck("bottleneckId", "resource CMC", Bottleneck.Kind.RESOURCE, "CMC", List.of(4), 1, 1),
                bottleneck("bottleneckId", "route ARM-CNC", Bottleneck.Kind.ROUTE, "ARM-CNC", List.of(4), 1, 1),
                bottleneck("bottleneckWeeks", "CNC, week 8", Bottleneck.Kind.RESOURCE, "CNC", List.of(4, 8), 1, 1),
                bottleneck("bottleneckWeeks", "CNC, week 3", Bottleneck.Kind.RESOURCE, "CNC", List.of(4, 3), 1, 1),
                bottleneck("bottleneckNumbers", "CNC, price: -1", Bottleneck.Kind.RESOURCE, "CNC", List.of(4), -1, 1),
                bottleneck("bottleneckOrder", "CNC: saves 4 > 1", Bottleneck.Kind.RESOURCE, "CNC", List.of(4), 1, 4),
                new Plant(
                        "bottleneckNumbers",
                        "CNC, backlogSavedIfRemoved: 9 beyond 8",
                        draft -> draft.bottlenecks.addFirst(
                                new Bottleneck(Bottleneck.Kind.RESOURCE, "CNC", List.of(4), 1, 1, 9))),
                point(
                        "nextEuroLevers",
                        "700.0 €, lever SHIRT",
                        new BudgetPoint(700, 8, 7, 580, later, List.of("SHIRT"))),
                point("nextEuroOrder", "600 € comes after 650 €", new BudgetPoint(600, 8, 7, 580, later, List.of())),
                point("nextEuroBacklog", "backlog 9 > 8", new BudgetPoint(700, 9, 7, 580, later, List.of())),
                point("nextEuroBound", "8 beyond 7", new BudgetPoint(700, 7, 8, 580, later, List.of())),
                point("nextEuroSpent", "spends 701 €", new BudgetPoint(700, 7, 7, 701, later, List.of())),
                point("nextEuroDate", "2028-01-11", new BudgetPoint(700, 7, 7, 0, later.plusDays(1), List.of())),
                point("nextEuroDate", "2028-01-31", new BudgetPoint(700, 7, 7, 0, later.plusWeeks(3), List.of())));
    }

    private static Plant bottleneck(
            String rule,
            String words,
            Bottleneck.Kind kind,
            String id,
            List<Integer> weeks,
            double price,
            double saved) {
        return new Plant(rule, words, draft -> draft.bottlenecks.add(new Bottleneck(kind, id, weeks, price, 1, saved)));
    }

    private static Plant point(String rule, String words, BudgetPoint point) {
        return new Plant(rule, words, draft -> draft.nextEuro.add(point));
    }
}
