package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.solver.Basis;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The best flow under given limits, exactly, while only the resources that proved scarce are in the programme. A flow that asks too much of
 * another resource makes that one scarce for good, and is solved again. Not thread-safe; each thread takes its own.
 */
public final class FlowSolver implements AutoCloseable {
    private final Network network;
    private final BooleanSupplier stop;
    private final BitSet decided;
    private DeliveryProgram program;

    public FlowSolver(Network network, BooleanSupplier stop) {
        this(network, stop, new BitSet());
    }

    private FlowSolver(Network network, BooleanSupplier stop, BitSet decided) {
        this.network = network;
        this.stop = stop;
        this.decided = decided;
        program = newProgram();
    }

    /** Another solver that begins with what this one knows of scarcity. */
    public FlowSolver another() {
        FlowSolver another = new FlowSolver(network, stop, (BitSet) decided.clone());
        another.program.goOnFrom(program);
        return another;
    }

    /**
     * A solver of a network of the same shape, with other stock and targets, that begins where this one ended. This one may be closed, and is
     * not changed: any number of threads may ask for others.
     */
    public FlowSolver of(Network like) {
        FlowSolver other = new FlowSolver(like, stop, (BitSet) decided.clone());
        other.program.goOnFrom(program);
        return other;
    }

    /**
     * Priority-weighted cumulated deliveries, summed over the weeks, and a flow of all routes that delivers them.
     *
     * @param basis where the programme found the maximum
     */
    public record Best(
            double total, CumulatedFlow flow, @Nullable Basis basis) {}

    /** The most that can be delivered over all weeks; empty if stopped. */
    public Optional<Best> best(Limits limits) {
        while (true) {
            program.setLimits(limits);
            if (!program.maximise(0, network.weeks - 1)) {
                return Optional.empty();
            }
            double total = program.maximum();
            Basis basis = program.atMaximum();
            BackwardSchedule schedule = new BackwardSchedule(network, program.echelons(), limits, program.latestFlow());
            BitSet more = schedule.toDecide();
            if (more.isEmpty()) {
                return Optional.of(new Best(total, schedule.flow(), basis));
            }
            decided.or(more);
            DeliveryProgram before = program;
            program = newProgram();
            program.goOnFrom(before);
            before.close();
        }
    }

    /** The programme as it is now: its maxima are bounds, never too low. */
    public DeliveryProgram program() {
        return program;
    }

    private DeliveryProgram newProgram() {
        return new DeliveryProgram(network, new Echelons(network, Echelons.usableRoutes(network), decided), stop);
    }

    @Override
    public void close() {
        program.close();
    }
}
