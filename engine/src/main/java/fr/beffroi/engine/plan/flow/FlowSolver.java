package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The best flow under given limits, exactly, while only the resources that proved scarce are in the programme. A flow that asks too much of
 * another resource makes that one scarce for good, and is solved again. Not thread-safe; each thread takes its own.
 */
public final class FlowSolver implements AutoCloseable {
    private final Network network;
    private final BooleanSupplier stop;
    private final BitSet scarce;
    private DeliveryProgram program;

    public FlowSolver(Network network, BooleanSupplier stop) {
        this(network, stop, FirstScarce.of(network));
    }

    private FlowSolver(Network network, BooleanSupplier stop, BitSet scarce) {
        this.network = network;
        this.stop = stop;
        this.scarce = scarce;
        program = newProgram();
    }

    /** Another solver that begins with what this one knows of scarcity. */
    public FlowSolver another() {
        return new FlowSolver(network, stop, (BitSet) scarce.clone());
    }

    /** Priority-weighted cumulated deliveries, summed over the weeks, and a flow of all routes that delivers them. */
    public record Best(double total, CumulatedFlow flow) {}

    /** The most that can be delivered over all weeks; empty if stopped. */
    public Optional<Best> best(Limits limits) {
        while (true) {
            program.setLimits(limits);
            if (!program.maximise(0, network.weeks - 1)) {
                return Optional.empty();
            }
            BackwardSchedule schedule = new BackwardSchedule(network, program, limits, program.flow());
            BitSet more = schedule.newlyScarce();
            more.andNot(scarce);
            if (more.isEmpty()) {
                return Optional.of(new Best(program.maximum(), schedule.flow()));
            }
            scarce.or(more);
            program.close();
            program = newProgram();
        }
    }

    /** The programme as it is now: its maxima are bounds, never too low. */
    public DeliveryProgram program() {
        return program;
    }

    private DeliveryProgram newProgram() {
        return new DeliveryProgram(network, new Echelons(network, Echelons.usableRoutes(network), scarce), stop);
    }

    @Override
    public void close() {
        program.close();
    }
}
