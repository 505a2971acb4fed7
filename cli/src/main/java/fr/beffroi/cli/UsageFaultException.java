package fr.beffroi.cli;

import java.util.List;

/** What the user asked for cannot be done as asked; carries every fault found, in the user's language. */
final class UsageFaultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    UsageFaultException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }
}
