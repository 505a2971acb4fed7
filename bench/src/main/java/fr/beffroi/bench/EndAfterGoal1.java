package fr.beffroi.bench;

import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.Progress;
import fr.beffroi.engine.plan.ProgressListener;
import java.util.function.BooleanSupplier;

/** Listens to a plan and cancels it once goal 1 is reached; the other goals stay as far as they came. */
final class EndAfterGoal1 implements ProgressListener, BooleanSupplier {
    private volatile boolean reached;

    @Override
    public void onProgress(Progress progress) {
        reached = progress.goal() != GoalName.BACKLOG;
    }

    @Override
    public boolean getAsBoolean() {
        return reached;
    }
}
