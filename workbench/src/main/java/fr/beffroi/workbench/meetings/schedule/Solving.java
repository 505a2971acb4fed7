package fr.beffroi.workbench.meetings.schedule;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import java.time.Duration;

/** A CP-SAT solver of OR-Tools, ready to use. */
final class Solving {
    /** A search goes on beside requests and beside another module's solver, neither of which knows of it: it leaves a larger machine to them. */
    private static final int MOST_WORKERS = 2;

    static {
        Loader.loadNativeLibraries();
    }

    private Solving() {}

    /** An empty model; the natives must be there before. */
    static CpModel model() {
        return new CpModel();
    }

    static CpSolver solver(Duration limit) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(Math.max(0.05, limit.toNanos() / 1e9))
                .setNumWorkers(Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
        return solver;
    }
}
