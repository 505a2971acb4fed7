package fr.beffroi.workbench.rampup.run;

import java.util.Locale;

/** Where a run is. */
public enum RunState {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    /** Its name in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing more will come. */
    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
