package fr.beffroi.workbench.funding.envelope;

import fr.beffroi.workbench.web.form.TypedFields;
import java.io.Serial;
import java.util.Map;

/** What was typed for a book or a movement is missing something or at fault; nothing was changed. */
public class EnvelopeFaultsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Map<EnvelopeField, TypedFields.Fault> faults;

    EnvelopeFaultsException(Map<EnvelopeField, TypedFields.Fault> faults) {
        super(faults.toString());
        this.faults = faults;
    }

    /** By field. */
    public Map<EnvelopeField, TypedFields.Fault> faults() {
        return faults;
    }
}
