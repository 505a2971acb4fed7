package fr.beffroi.workbench.funding.step;

import fr.beffroi.workbench.web.form.TypedFields;
import java.io.Serial;
import java.util.Map;

/** What was typed for a step is missing something or at fault; nothing was changed. */
public class StepFaultsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Map<StepField, TypedFields.Fault> faults;

    StepFaultsException(Map<StepField, TypedFields.Fault> faults) {
        super(faults.toString());
        this.faults = faults;
    }

    /** By field. */
    public Map<StepField, TypedFields.Fault> faults() {
        return faults;
    }
}
