package fr.beffroi.engine.explain.bottleneck;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.flow.DeliveryProgram;
import fr.beffroi.engine.plan.flow.FlowSolver;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.flow.Prices;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The best flow of one lever plan, solved again and again with one limit loosened. Each answer is empty once there is no time left.
 *
 * <p>The solver leaves out what holds nothing back. Its programme never has too low a maximum, and for the limits it was solved with the right
 * one: so its prices, too, are never too low, and a limit without a price holds nothing back.
 */
final class LoosenedFlow implements AutoCloseable {
    private final Network network;
    private final LeverPlan levers;
    private final BooleanSupplier stop;
    private final FlowSolver solver;
    private double delivered;

    /**
     * A flow with a limit loosened.
     *
     * @param units by how much, in each week
     * @param saved backlog saved, in unit-weeks
     * @param slope what a further unit in each of those weeks would at most save
     */
    record Point(double units, double saved, double slope, Prices prices) {}

    /** The flow as it is. */
    record Start(Limits limits, Prices prices) {}

    LoosenedFlow(Network planned, LeverPlan levers, BooleanSupplier stop) {
        RampUpModel model = planned.model;
        List<Lever> offered = new ArrayList<>(model.levers());
        offered.add(unlockingEveryRoute(model));
        network = new Network(model.withLevers(offered));
        int[] starts = IntStream.rangeClosed(0, levers.size())
                .map(lever -> lever < levers.size() ? levers.start(lever) : LeverPlan.NEVER)
                .toArray();
        this.levers = new LeverPlan(starts);
        this.stop = stop;
        solver = new FlowSolver(network, stop);
    }

    /** A lever that nobody starts: with it in the model, no route counts as one that can never be opened. */
    private static Lever unlockingEveryRoute(RampUpModel model) {
        List<Effect> effects = model.routes().stream()
                .map(route -> (Effect) new Effect.UnlockRoute(route.id()))
                .toList();
        return new Lever(
                "every route",
                "",
                null,
                LeverKind.OTHER,
                0,
                0,
                0,
                0,
                model.weeks() - 1,
                List.of(),
                List.of(),
                effects,
                List.of(),
                1);
    }

    /** Solves with nothing loosened; must come first. */
    Optional<Start> start() {
        Limits limits = new Limits(network, levers);
        OptionalDouble total = solve(limits);
        delivered = total.orElse(0);
        return total.isPresent() ? prices(limits).map(prices -> new Start(limits, prices)) : Optional.empty();
    }

    /** Backlog saved with the limit taken away, in unit-weeks. */
    OptionalDouble removed(PhysicalLimit limit) {
        Limits limits = new Limits(network, levers);
        limit.remove(limits);
        OptionalDouble total = solve(limits);
        return total.isPresent() ? OptionalDouble.of(Math.max(0, total.getAsDouble() - delivered)) : total;
    }

    /** With so many units more of the limit in each of the weeks. */
    Optional<Point> raised(PhysicalLimit limit, BitSet weeks, double units) {
        Limits limits = new Limits(network, levers);
        limit.raise(limits, weeks, units);
        OptionalDouble total = solve(limits);
        if (total.isEmpty()) {
            return Optional.empty();
        }
        return prices(limits).map(prices -> {
            double slope =
                    weeks.stream().mapToDouble(week -> limit.hint(prices, week)).sum();
            return new Point(units, Math.max(0, total.getAsDouble() - delivered), slope, prices);
        });
    }

    private OptionalDouble solve(Limits limits) {
        return stop.getAsBoolean()
                ? OptionalDouble.empty()
                : solver.best(limits)
                        .map(best -> OptionalDouble.of(best.total()))
                        .orElseGet(OptionalDouble::empty);
    }

    /** After {@link #solve}, whose last question to the programme was another one. */
    private Optional<Prices> prices(Limits limits) {
        DeliveryProgram program = solver.program();
        program.goOnFrom(program.atMaximum());
        return program.maximise(0, network.weeks - 1) ? Optional.of(program.prices(limits)) : Optional.empty();
    }

    @Override
    public void close() {
        solver.close();
    }
}
