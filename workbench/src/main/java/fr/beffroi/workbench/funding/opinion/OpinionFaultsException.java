package fr.beffroi.workbench.funding.opinion;

import fr.beffroi.workbench.web.form.TypedFields;
import java.io.Serial;
import java.util.Map;

/** What was typed to ask for an opinion or to give one is missing something or at fault; nothing was kept. */
public class OpinionFaultsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Map<OpinionField, TypedFields.Fault> faults;

    OpinionFaultsException(Map<OpinionField, TypedFields.Fault> faults) {
        super(faults.toString());
        this.faults = faults;
    }

    /** By field. */
    public Map<OpinionField, TypedFields.Fault> faults() {
        return faults;
    }
}
