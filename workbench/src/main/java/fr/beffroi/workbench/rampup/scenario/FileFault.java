package fr.beffroi.workbench.rampup.scenario;

import fr.beffroi.engine.io.Fault;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A fault of a file, as {@link Fault}, that a session can carry over to the next page. */
public record FileFault(
        String place,
        String found,
        String expected,
        @Nullable String hint) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    static FileFault of(Fault fault) {
        return new FileFault(fault.place(), fault.found(), fault.expected(), fault.hint());
    }
}
