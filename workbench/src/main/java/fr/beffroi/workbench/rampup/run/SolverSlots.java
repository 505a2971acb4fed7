package fr.beffroi.workbench.rampup.run;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** How many runs a node plans at once: two cores for each, so that pages stay quick. */
@Component
public class SolverSlots {
    /** Threads of one run. */
    public static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());

    private final Semaphore free =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / THREADS));

    /** Takes a place at the solver; false where all are taken. */
    public boolean tryTake() {
        return free.tryAcquire();
    }

    /** Gives the place back. */
    public void giveBack() {
        free.release();
    }
}
