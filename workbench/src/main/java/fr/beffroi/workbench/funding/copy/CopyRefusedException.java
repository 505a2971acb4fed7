package fr.beffroi.workbench.funding.copy;

import java.io.Serial;

/** The file is not decided: what prepares a decision is not given out before it (CRPA, art. L311-2). */
public class CopyRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    CopyRefusedException(long fileNumber) {
        super("File " + fileNumber + " is not decided yet");
    }
}
