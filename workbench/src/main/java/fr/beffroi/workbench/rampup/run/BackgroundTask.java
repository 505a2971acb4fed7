package fr.beffroi.workbench.rampup.run;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** A job that nobody waits for: takes a place at the solver, works one step, gives it back, and comes again until there is nothing left to do. */
public final class BackgroundTask {
    private static final int WAIT_SECONDS = 1;
    /** Longer than others wait, so that one of their steps comes in between. */
    private static final int REST_SECONDS = 2;

    private static final int RETRY_SECONDS = 60;

    private BackgroundTask() {}

    /** One step of such a job. */
    public interface Step {
        /**
         * Does what comes next; what is interrupted is done another time.
         *
         * @param instance what it is about, as the job's instance names it
         * @param interrupted asked often; once true it stays true
         * @return whether there is more to do
         */
        boolean doNext(String instance, BooleanSupplier interrupted);
    }

    /** The job, under a name of its own. */
    public static Task<Void> of(String name, SolverSlots slots, Step step) {
        return Tasks.custom(name, Void.class)
                .onDeadExecutionRevive()
                .onFailureReschedule(FixedDelay.ofSeconds(RETRY_SECONDS))
                .execute((instance, context) -> {
                    if (!slots.tryTakeInBackground()) {
                        return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.ofSeconds(WAIT_SECONDS));
                    }
                    try {
                        boolean more = step.doNext(
                                instance.getId(),
                                onceAndForAll(() -> slots.isWanted()
                                        || context.getSchedulerState().isShuttingDown()));
                        return more
                                ? new CompletionHandler.OnCompleteReschedule<>(FixedDelay.ofSeconds(REST_SECONDS))
                                : new CompletionHandler.OnCompleteRemove<>();
                    } finally {
                        slots.giveBack();
                    }
                });
    }

    /** An interruption that was heard stays one, though whoever wanted the solver be gone: what it cut short is not whole. */
    private static BooleanSupplier onceAndForAll(BooleanSupplier interrupted) {
        AtomicBoolean heard = new AtomicBoolean();
        return () -> {
            if (interrupted.getAsBoolean()) {
                heard.set(true);
            }
            return heard.get();
        };
    }
}
