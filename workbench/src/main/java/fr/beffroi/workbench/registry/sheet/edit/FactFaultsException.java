package fr.beffroi.workbench.registry.sheet.edit;

import java.io.Serial;
import java.util.List;

/** What was typed cannot be kept. */
class FactFaultsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<FactFault> faults;

    FactFaultsException(List<FactFault> faults) {
        super(faults.toString());
        this.faults = faults;
    }

    /** All of them. */
    List<FactFault> faults() {
        return faults;
    }
}
