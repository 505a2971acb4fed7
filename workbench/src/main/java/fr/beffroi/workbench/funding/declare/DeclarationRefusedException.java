package fr.beffroi.workbench.funding.declare;

import fr.beffroi.workbench.web.form.TypedFields;
import java.io.Serial;
import java.util.Map;

/** What somebody said was told to a register was not recorded; nothing else changed. */
public class DeclarationRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;
    private final transient Map<String, TypedFields.Fault> faults;

    /**
     * Says why.
     *
     * @param reason the end of the message key under {@code declare.refused}
     * @param faults by field; empty where what was typed is right and something else stands in the way
     */
    DeclarationRefusedException(String reason, Map<String, TypedFields.Fault> faults) {
        super(reason + faults);
        this.reason = reason;
        this.faults = Map.copyOf(faults);
    }

    /** The end of its message key under {@code declare.refused}. */
    public String reason() {
        return reason;
    }

    /** By field; empty where what was typed is right. */
    public Map<String, TypedFields.Fault> faults() {
        return faults;
    }
}
