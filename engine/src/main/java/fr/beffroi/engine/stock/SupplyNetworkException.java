package fr.beffroi.engine.stock;

import java.util.List;

/** A network that cannot be one, with all its faults. */
public final class SupplyNetworkException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    SupplyNetworkException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** Each fault in words: place, value found, what would be right. */
    public List<String> faults() {
        return faults;
    }
}
