package fr.beffroi.workbench.rampup.certainty;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.SimulationRequest;
import fr.beffroi.engine.simulate.Simulator;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.run.SolverSlots;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
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

    /** After so many replications a first idea is shown to whoever waits. */
    private static final List<Long> FIRST_LOOKS = List.of(200L, 1_000L);

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
            RampUpModel model = solved.get().loaded().model();
            CertaintyWatch watch = new CertaintyWatch(
                    model.start(),
                    progress -> inTransaction(() -> {
                        store.putProgress(run, progress);
                        runs.getObject().tell(run);
                    }));
            Optional<Simulation> simulation = simulate(solved.get(), interrupted, watch);
            inTransaction(() -> {
                simulation.ifPresent(found -> store.insert(run, Sure.of(model.start(), found), found));
                store.removeProgress(run);
                runs.getObject().tell(run);
            });
            return simulation.isEmpty();
        });
    }

    /** Empty where it was interrupted. */
    private static Optional<Simulation> simulate(
            Runs.Solved solved, BooleanSupplier interrupted, CertaintyWatch watch) {
        for (long replications : FIRST_LOOKS) {
            simulate(solved, new Question(replications, null, 0), interrupted, watch);
        }
        Simulation whole = simulate(solved, new Question(MOST_REPLICATIONS, WIDTH, CONTRIBUTIONS), interrupted, watch);
        return interrupted.getAsBoolean() ? Optional.empty() : Optional.of(whole);
    }

    /** How often the plan is carried out and what else is asked, as in {@link SimulationRequest}. */
    private record Question(long replications, @Nullable Double untilWidth, int contributions) {}

    private static Simulation simulate(
            Runs.Solved solved, Question question, BooleanSupplier interrupted, CertaintyWatch watch) {
        return Simulator.simulate(
                solved.loaded(),
                solved.plan(),
                new SimulationRequest(
                        question.replications(),
                        SEED,
                        question.untilWidth(),
                        question.contributions(),
                        SolverSlots.BACKGROUND_THREADS,
                        interrupted),
                watch);
    }

    private void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }
}
