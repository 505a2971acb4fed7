package fr.beffroi.workbench.rampup.certainty;

import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.SimulationListener;
import fr.beffroi.engine.simulate.SimulationRequest;
import fr.beffroi.engine.simulate.Simulator;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.run.SolverSlots;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Carries a run's plan out many times by chance and keeps what comes of it. Acts in the workbench's own name. */
@Component
class CertaintyWork {
    /** Until every week's probability is known to within two points on either side. */
    static final double WIDTH = 0.04;

    static final long MOST_REPLICATIONS = 10_000;
    /** The same for every plan, so that two plans meet the same chance. */
    static final long SEED = 1;

    static final int CONTRIBUTIONS = 10;

    private final CertaintyStore store;
    /** Asked for late: runs are begun by the scheduler, which knows this job. */
    private final ObjectProvider<Runs> runs;

    private final TransactionOperations transactions;

    CertaintyWork(CertaintyStore store, ObjectProvider<Runs> runs, TransactionOperations transactions) {
        this.store = store;
        this.runs = runs;
        this.transactions = transactions;
    }

    /**
     * Works it out, unless it is there, interrupted, or nothing of the model is uncertain.
     *
     * @return whether it is still to be done
     */
    boolean workOut(UUID run, BooleanSupplier interrupted) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            Optional<Runs.Solved> solved = Objects.requireNonNull(transactions.execute(status -> store.isKnown(run)
                    ? Optional.<Runs.Solved>empty()
                    : runs.getObject().findSolved(run)));
            if (solved.isEmpty() || solved.get().loaded().model().uncertainty() == null) {
                return false;
            }
            Simulation simulation = Simulator.simulate(
                    solved.get().loaded(),
                    solved.get().plan(),
                    new SimulationRequest(
                            MOST_REPLICATIONS, SEED, WIDTH, CONTRIBUTIONS, SolverSlots.BACKGROUND_THREADS, interrupted),
                    SimulationListener.NONE);
            if (interrupted.getAsBoolean()) {
                return true;
            }
            Sure sure = Sure.of(solved.get().loaded().model().start(), simulation);
            transactions.executeWithoutResult(status -> store.insert(run, sure, simulation));
            return false;
        });
    }
}
