package fr.beffroi.workbench.rampup.danger;

import fr.beffroi.engine.robust.Danger;
import fr.beffroi.engine.robust.LossSweep;
import fr.beffroi.engine.robust.Robustness;
import fr.beffroi.engine.robust.RobustnessRequest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.run.SolverSlots;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Loses every company, site and supplier of a run's plan once, and answers the worst. Acts in the workbench's own name. */
@Component
class DangerWork {
    private static final double GAP = 0.01;

    private final DangerStore store;
    /** Asked for late: runs are begun by the scheduler, which knows this job. */
    private final ObjectProvider<Runs> runs;

    private final TransactionOperations transactions;

    DangerWork(DangerStore store, ObjectProvider<Runs> runs, TransactionOperations transactions) {
        this.store = store;
        this.runs = runs;
        this.transactions = transactions;
    }

    /** What is asked of every plan. */
    static RobustnessRequest request(BooleanSupplier interrupted) {
        return new RobustnessRequest(
                RobustnessRequest.USUAL_LOSS_WEEKS,
                null,
                RobustnessRequest.USUAL_REPLANS,
                GAP,
                RobustnessRequest.USUAL_TIME_LIMIT_SECONDS,
                SolverSlots.BACKGROUND_THREADS,
                interrupted);
    }

    /**
     * First what every loss costs, then one answer at a time, so that an interruption costs no more than one of them.
     *
     * @return whether there is more to be done
     */
    boolean workOut(UUID run, BooleanSupplier interrupted) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            Optional<Runs.Solved> solved =
                    transactions.execute(status -> runs.getObject().findSolved(run));
            if (solved == null || solved.isEmpty()) {
                return false;
            }
            Robustness known = transactions.execute(status -> store.find(run).orElse(null));
            if (known != null && Dangers.nextToAnswer(known).isEmpty()) {
                return false;
            }
            LossSweep sweep = new LossSweep(solved.get().loaded(), solved.get().plan(), request(interrupted));
            List<Danger> dangers = known == null ? losses(sweep, interrupted) : withNextAnswer(sweep, known);
            if (interrupted.getAsBoolean()) {
                return true;
            }
            Robustness now = sweep.together(dangers);
            transactions.executeWithoutResult(status -> store.save(run, now));
            return Dangers.nextToAnswer(now).isPresent();
        });
    }

    private static List<Danger> losses(LossSweep sweep, BooleanSupplier interrupted) {
        return sweep.elements().stream()
                .takeWhile(element -> !interrupted.getAsBoolean())
                .map(sweep::worst)
                .toList();
    }

    private static List<Danger> withNextAnswer(LossSweep sweep, Robustness known) {
        Danger next = Dangers.nextToAnswer(known).orElseThrow();
        return known.dangers().stream()
                .map(danger -> danger.equals(next) ? sweep.answered(danger) : danger)
                .toList();
    }
}
