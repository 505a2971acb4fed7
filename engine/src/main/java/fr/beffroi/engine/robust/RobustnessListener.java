package fr.beffroi.engine.robust;

/** Hears how far it is. May be called from several threads. */
@FunctionalInterface
public interface RobustnessListener {
    /** Nobody listens. */
    RobustnessListener NONE = (_, _, _) -> {};

    /** What is being done. */
    enum Step {
        LOSSES,
        ANSWERS
    }

    /** So many of so many elements of that step are done. */
    void onProgress(Step step, int done, int all);
}
