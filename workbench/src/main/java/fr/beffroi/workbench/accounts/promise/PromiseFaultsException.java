package fr.beffroi.workbench.accounts.promise;

import fr.beffroi.workbench.web.form.TypedFields;
import java.io.Serial;
import java.util.Map;

/** What was typed is at fault; nothing was kept. */
public class PromiseFaultsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Map<String, TypedFields.Fault> faults;

    public PromiseFaultsException(Map<String, TypedFields.Fault> faults) {
        super("Faults: " + faults);
        this.faults = Map.copyOf(faults);
    }

    /** By field. */
    public Map<String, TypedFields.Fault> faults() {
        return faults;
    }
}
