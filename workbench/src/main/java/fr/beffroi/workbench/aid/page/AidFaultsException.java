package fr.beffroi.workbench.aid.page;

import java.io.Serial;
import java.util.Map;
import java.util.stream.Collectors;

/** What a program sent is at fault; nothing was changed. */
class AidFaultsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Map<String, String> faults;

    /** By field, in words. */
    AidFaultsException(Map<String, String> faults) {
        super(faults.entrySet().stream()
                .map(fault -> fault.getKey() + ": " + fault.getValue())
                .collect(Collectors.joining("\n")));
        this.faults = faults;
    }

    Map<String, String> faults() {
        return faults;
    }
}
