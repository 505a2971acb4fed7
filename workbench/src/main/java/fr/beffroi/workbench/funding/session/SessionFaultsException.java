package fr.beffroi.workbench.funding.session;

import fr.beffroi.workbench.web.form.TypedFields;
import java.io.Serial;
import java.util.Map;

/** What was typed for a session or a vote is missing something or at fault; nothing was changed. */
public class SessionFaultsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Map<SessionField, TypedFields.Fault> faults;

    SessionFaultsException(Map<SessionField, TypedFields.Fault> faults) {
        super(faults.toString());
        this.faults = faults;
    }

    /** By field. */
    public Map<SessionField, TypedFields.Fault> faults() {
        return faults;
    }
}
