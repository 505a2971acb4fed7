package fr.beffroi.workbench.funding.mandate.page;

import fr.beffroi.workbench.web.form.TypedFields;
import java.util.Map;

/** A mandate is not given: everything that is missing or at fault. */
class MandateFaultsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Map<MandateField, TypedFields.Fault> faults;

    MandateFaultsException(Map<MandateField, TypedFields.Fault> faults) {
        super(faults.toString());
        this.faults = Map.copyOf(faults);
    }

    Map<MandateField, TypedFields.Fault> faults() {
        return faults;
    }
}
