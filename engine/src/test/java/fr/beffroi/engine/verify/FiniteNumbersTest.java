package fr.beffroi.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.TargetCadence;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A number that is none is seen wherever a plan has numbers, and named with its place. */
class FiniteNumbersTest {
    /** Puts a number at a place of the plan. */
    record Slot(String place, BiConsumer<PlanDraft, Double> put) {
        @Override
        public String toString() {
            return place;
        }
    }

    @ParameterizedTest
    @MethodSource("slots")
    void everyNumberMustBeFinite(Slot slot) {
        for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            PlanDraft draft = SmallWorkshopPlan.draft();
            slot.put().accept(draft, bad);
            assertThat(PlanVerifier.verify(SmallWorkshop.loaded(), draft.plan()))
                    .singleElement()
                    .hasToString("finiteNumbers · " + slot.place() + ": found " + bad + ", expected a finite number");
        }
    }

    static Stream<Slot> slots() {
        Map<String, Double> nothing = Map.of();
        return Stream.of(
                new Slot("launch ARM-CNC", (draft, bad) -> draft.launch("ARM-CNC", 0, bad)),
                new Slot("order BAR-B", (draft, bad) -> draft.order("BAR-B", 5, bad)),
                new Slot("delivery BAR", (draft, bad) -> draft.deliveries.set(11, new Delivery("BAR", 7, bad))),
                new Slot("lever SHIFT cost", (draft, bad) -> draft.start("SHIFT", 0, 1, bad, nothing, 0)),
                new Slot("lever SHIFT own", (draft, bad) -> draft.start("SHIFT", 0, 1, 0, nothing, bad)),
                new Slot("lever SHIFT grant P1", (draft, bad) -> draft.start("SHIFT", 0, 1, 0, Map.of("P1", bad), 0)),
                new Slot("goal backlog value", (draft, bad) -> draft.state(GoalName.BACKLOG, bad, 0, 0)),
                new Slot("goal backlog bound", (draft, bad) -> draft.state(GoalName.BACKLOG, 0, bad, 0)),
                new Slot("goal backlog gap", (draft, bad) -> draft.state(GoalName.BACKLOG, 0, 0, bad)),
                new Slot(
                        "cadence BAR deliveredByWeek",
                        (draft, bad) -> draft.cadence.set(
                                1, new TargetCadence("BAR", null, null, List.of(0.0, bad), List.of()))),
                new Slot(
                        "cadence BAR targetByWeek",
                        (draft, bad) -> draft.cadence.set(
                                1, new TargetCadence("BAR", null, null, List.of(), List.of(0.0, bad)))),
                new Slot("bottleneck CNC price", (draft, bad) -> draft.bottlenecks.add(bottleneck(bad, 1, 1))),
                new Slot("bottleneck CNC priceHoldsUpTo", (draft, bad) -> draft.bottlenecks.add(bottleneck(1, bad, 1))),
                new Slot(
                        "bottleneck CNC backlogSavedIfRemoved",
                        (draft, bad) -> draft.bottlenecks.add(bottleneck(1, 1, bad))),
                new Slot("nextEuro 9.0 backlog", (draft, bad) -> draft.nextEuro.add(point(bad, 0, 0))),
                new Slot("nextEuro 9.0 bound", (draft, bad) -> draft.nextEuro.add(point(0, bad, 0))),
                new Slot("nextEuro 9.0 publicMoney", (draft, bad) -> draft.nextEuro.add(point(0, 0, bad))),
                new Slot(
                        "nextEuro 3 budget",
                        (draft, bad) -> draft.nextEuro.add(new BudgetPoint(bad, 0, 0, 0, null, List.of()))),
                new Slot("solver gapAsked", (draft, bad) -> draft.gapAsked = bad));
    }

    private static Bottleneck bottleneck(double price, double priceHoldsUpTo, double saved) {
        return new Bottleneck(Bottleneck.Kind.RESOURCE, "CNC", List.of(0), price, priceHoldsUpTo, saved);
    }

    private static BudgetPoint point(double backlog, double bound, double publicEuros) {
        return new BudgetPoint(9, backlog, bound, publicEuros, null, List.of());
    }
}
