package fr.beffroi.engine.explain.bottleneck;

import fr.beffroi.engine.plan.flow.CumulatedFlow;
import fr.beffroi.engine.plan.flow.DeliveryProgram;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.flow.Prices;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The best flow of one lever plan, solved again and again with one limit loosened. Each answer is empty once there is no time left. */
final class LoosenedFlow implements AutoCloseable {
    private final Network network;
    private final LeverPlan levers;
    private final BooleanSupplier stop;
    private final DeliveryProgram program;
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
    record Start(Limits limits, Prices prices, CumulatedFlow flow) {}

    LoosenedFlow(Network network, LeverPlan levers, BooleanSupplier stop) {
        this.network = network;
        this.levers = levers;
        this.stop = stop;
        program = DeliveryProgram.ofEveryRoute(network, stop);
    }

    /** Solves with nothing loosened; must come first. */
    Optional<Start> start() {
        Limits limits = new Limits(network, levers);
        if (!solve(limits)) {
            return Optional.empty();
        }
        delivered = program.maximum();
        return Optional.of(new Start(limits, program.prices(limits), program.flow()));
    }

    /** Backlog saved with the limit taken away, in unit-weeks. */
    OptionalDouble removed(PhysicalLimit limit) {
        return saved(limit::remove);
    }

    private OptionalDouble saved(Consumer<Limits> change) {
        Limits limits = new Limits(network, levers);
        change.accept(limits);
        return solve(limits) ? OptionalDouble.of(Math.max(0, program.maximum() - delivered)) : OptionalDouble.empty();
    }

    /** With so many units more of the limit in each of the weeks. */
    Optional<Point> raised(PhysicalLimit limit, BitSet weeks, double units) {
        Limits limits = new Limits(network, levers);
        limit.raise(limits, weeks, units);
        if (!solve(limits)) {
            return Optional.empty();
        }
        Prices prices = program.prices(limits);
        double slope =
                weeks.stream().mapToDouble(week -> limit.hint(prices, week)).sum();
        return Optional.of(new Point(units, Math.max(0, program.maximum() - delivered), slope, prices));
    }

    private boolean solve(Limits limits) {
        if (stop.getAsBoolean()) {
            return false;
        }
        program.setLimits(limits);
        return program.maximise(0, network.weeks - 1);
    }

    @Override
    public void close() {
        program.close();
    }
}
