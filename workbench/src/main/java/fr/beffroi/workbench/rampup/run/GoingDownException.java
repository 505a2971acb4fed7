package fr.beffroi.workbench.rampup.run;

import java.io.Serial;

/** The node is being shut down in the middle of a run, which is left for the next start. */
class GoingDownException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    GoingDownException() {
        super("The node is going down; the run begins again on the next one.");
    }
}
