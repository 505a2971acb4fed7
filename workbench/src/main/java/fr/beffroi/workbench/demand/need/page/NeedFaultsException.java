package fr.beffroi.workbench.demand.need.page;

import fr.beffroi.workbench.web.form.TypedFields;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/** A need is not kept: everything that is missing or at fault. */
class NeedFaultsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Map<NeedField, TypedFields.Fault> faults;

    NeedFaultsException(Map<NeedField, TypedFields.Fault> faults) {
        super(faults.toString());
        this.faults = new LinkedHashMap<>(faults);
    }

    Map<NeedField, TypedFields.Fault> faults() {
        return faults;
    }
}
