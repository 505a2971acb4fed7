package fr.beffroi.bench.willems;

import fr.beffroi.bench.willems.SupplyChain.Stage;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.StepProfile.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What is added to a supply chain so that there is something to decide.
 *
 * <ul>
 *   <li>Every second stage with demand, in the order of the file, has four fifths of the hours its last rate needs.
 *   <li>Every fourth of the other made stages is down to a quarter of its first rate for eight weeks, from week 8 on.
 *   <li>The {@value #MOST_MACHINES_WITH_LEVERS} largest of these bottlenecks may get a second shift (0.3 of the hours of the last rate after 6
 *       weeks, 10 000 € and 2 000 € a week) and a machine (0.6 after 20 weeks, 200 000 €).
 *   <li>Each company has half of the cost of its levers; one programme pays up to half of a lever, and a quarter of all their cost in all.
 * </ul>
 */
final class Bottlenecks {
    private static final int MOST_MACHINES_WITH_LEVERS = 20;
    private static final int CLOSED_FROM = 8;
    private static final int CLOSED_WEEKS = 8;

    private final ToDoubleFunction<String> lastRate;
    private final int weeks;
    private final List<Stage> tooSmall = new ArrayList<>();
    private final List<Stage> closed = new ArrayList<>();
    private final List<Lever> levers = new ArrayList<>();

    Bottlenecks(List<Stage> made, ToDoubleFunction<String> lastRate, int weeks) {
        this.lastRate = lastRate;
        this.weeks = weeks;
        List<Stage> wanted =
                made.stream().filter(stage -> stage.demandPerDay() > 0).toList();
        List<Stage> others = made.stream()
                .filter(stage -> stage.demandPerDay() <= 0 && lastRate.applyAsDouble(stage.name()) > 0)
                .toList();
        for (int n = 0; n < wanted.size(); n += 2) {
            tooSmall.add(wanted.get(n));
        }
        for (int n = 0; n < others.size(); n += 4) {
            closed.add(others.get(n));
        }
        List<Stage> all = new ArrayList<>(tooSmall);
        all.addAll(closed);
        all.stream()
                .sorted(Comparator.comparingDouble((Stage stage) -> -lastRate.applyAsDouble(stage.name())))
                .limit(MOST_MACHINES_WITH_LEVERS)
                .forEach(this::addLevers);
    }

    StepProfile hours(Stage stage, double ample) {
        double needed = lastRate.applyAsDouble(stage.name());
        if (tooSmall.contains(stage)) {
            return StepProfile.constant(0.8 * needed);
        }
        if (closed.contains(stage)) {
            return new StepProfile(List.of(
                    new Step(0, ample),
                    new Step(CLOSED_FROM, 0.25 * 0.5 * needed),
                    new Step(CLOSED_FROM + CLOSED_WEEKS, ample)));
        }
        return StepProfile.constant(ample);
    }

    List<Lever> levers() {
        return List.copyOf(levers);
    }

    double selfFinancingEuros(String company) {
        return 0.5
                * levers.stream()
                        .filter(lever -> company.equals(lever.company()))
                        .mapToDouble(lever -> lever.totalCostEuros(0, weeks))
                        .sum();
    }

    Programme programme() {
        double allCosts = levers.stream()
                .mapToDouble(lever -> lever.totalCostEuros(0, weeks))
                .sum();
        return new Programme(
                "pass", "pass", 0.25 * allCosts, null, 0.5, Double.POSITIVE_INFINITY, 0, false, 0, weeks - 1);
    }

    private void addLevers(Stage stage) {
        addLever(stage, "shift-", LeverKind.SHIFT, 10_000, 2_000, 6, 0.3);
        addLever(stage, "machine-", LeverKind.MACHINE, 200_000, 0, 20, 0.6);
    }

    private void addLever(
            Stage stage, String prefix, LeverKind kind, double cost, double costPerWeek, int delayWeeks, double share) {
        Effect effect = new Effect.AddHours("machine-" + stage.name(), share * lastRate.applyAsDouble(stage.name()));
        levers.add(new Lever(
                prefix + stage.name(),
                prefix + stage.name(),
                "company-" + stage.name(),
                kind,
                cost,
                costPerWeek,
                delayWeeks,
                0,
                weeks - 1,
                List.of(),
                List.of(),
                List.of(effect),
                List.of("pass"),
                1));
    }
}
