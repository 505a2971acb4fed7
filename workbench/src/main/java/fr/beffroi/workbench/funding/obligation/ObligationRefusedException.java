package fr.beffroi.workbench.funding.obligation;

import fr.beffroi.workbench.web.form.TypedFields;
import java.io.Serial;
import java.util.Map;

/** Nothing was recorded of an obligation. */
public class ObligationRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;
    private final transient Map<String, TypedFields.Fault> faults;

    ObligationRefusedException(String reason, Map<String, TypedFields.Fault> faults) {
        super(reason + faults);
        this.reason = reason;
        this.faults = Map.copyOf(faults);
    }

    /** The end of its message key under {@code obligation.refused}. */
    public String reason() {
        return reason;
    }

    /** By field; empty where what was typed is right. */
    public Map<String, TypedFields.Fault> faults() {
        return faults;
    }
}
