package fr.beffroi.workbench.funding.document;

import java.io.Serial;
import java.util.List;

/** A template that cannot be kept; nothing was changed. */
public class TemplateFaultsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<TemplateFault> faults;

    TemplateFaultsException(List<TemplateFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** All of them, in the order of their lines. */
    public List<TemplateFault> faults() {
        return faults;
    }
}
