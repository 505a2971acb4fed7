package fr.beffroi.workbench.rampup.certainty;

import fr.beffroi.engine.simulate.Estimate;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.SimulationListener;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between a simulation at work and those who watch it: tells how far it is a few times a second, and at once what was found at each look.
 * Called by one thread after the other.
 */
final class CertaintyWatch implements SimulationListener {
    private static final Logger LOG = LoggerFactory.getLogger(CertaintyWatch.class);
    private static final long PERIOD_NANOS = 400_000_000;

    private final LocalDate start;
    /** Acts in the workbench's own name. */
    private final Consumer<CertaintyProgress> telling;

    private long toldAtNanos = System.nanoTime() - PERIOD_NANOS;
    private CertaintyProgress now = CertaintyProgress.WAITING;

    CertaintyWatch(LocalDate start, Consumer<CertaintyProgress> telling) {
        this.start = start;
        this.telling = telling;
    }

    @Override
    public synchronized void onProgress(SimulationListener.Step step, long done, long all) {
        CertaintyProgress.Step at = CertaintyProgress.Step.valueOf(step.name());
        if (at == CertaintyProgress.Step.REPLICATIONS) {
            // The plan is carried out anew for a closer look, by the same chance: what was done counts until more is.
            if (now.step().compareTo(at) > 0 || (now.step() == at && done <= now.done())) {
                return;
            }
            show(at, done, CertaintyWork.MOST_REPLICATIONS, now.estimate(), now.widest());
        } else {
            show(at, done, all, now.estimate(), now.widest());
        }
        if (System.nanoTime() - toldAtNanos >= PERIOD_NANOS) {
            tell();
        }
    }

    @Override
    public synchronized void onReplicated(Simulation simulation) {
        double widest = simulation.date().probabilityByWeek().stream()
                .mapToDouble(Estimate::width)
                .max()
                .orElse(0);
        show(
                CertaintyProgress.Step.REPLICATIONS,
                simulation.replications(),
                CertaintyWork.MOST_REPLICATIONS,
                Sure.of(start, simulation),
                widest);
        tell();
    }

    private void show(
            CertaintyProgress.Step step, long done, long all, @Nullable Sure estimate, @Nullable Double widest) {
        now = new CertaintyProgress(step, done, all, estimate, widest, CertaintyWork.WIDTH);
    }

    private void tell() {
        try {
            Viewers.runAs(Viewer.SYSTEM, () -> telling.accept(now));
        } catch (RuntimeException e) {
            // The simulation is worth more than the news of it: the next may be written down again.
            LOG.warn("How far a simulation is could not be told", e);
        }
        toldAtNanos = System.nanoTime();
    }
}
