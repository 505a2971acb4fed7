package fr.beffroi.engine.plan;

/** Is told of progress while a plan is made, on the planner's thread; must be quick. */
@FunctionalInterface
public interface ProgressListener {
    /** Hears nothing. */
    ProgressListener SILENT = progress -> {};

    void onProgress(Progress progress);
}
