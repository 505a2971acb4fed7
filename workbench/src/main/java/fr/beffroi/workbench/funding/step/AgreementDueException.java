package fr.beffroi.workbench.funding.step;

import java.io.Serial;

/** A file cannot start without an agreement: the year's files of its company, added up, ask for one (law 2000-321, art. 10). */
public class AgreementDueException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final long yearCents;

    AgreementDueException(long yearCents) {
        super("The year's grants come to " + yearCents + " cents");
        this.yearCents = yearCents;
    }

    /** What the year's grants come to, in cents. */
    public long yearCents() {
        return yearCents;
    }
}
