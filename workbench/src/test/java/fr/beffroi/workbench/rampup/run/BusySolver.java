package fr.beffroi.workbench.rampup.run;

import java.time.Duration;
import org.awaitility.Awaitility;

/** Holds the solver, as a long run does: what nobody waits for is not worked out meanwhile. */
public final class BusySolver implements AutoCloseable {
    private final SolverSlots slots;

    /** Takes every place, once it is free. */
    public BusySolver(SolverSlots slots) {
        this.slots = slots;
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(slots::tryTake);
    }

    @Override
    public void close() {
        slots.giveBack();
    }
}
