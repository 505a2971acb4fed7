package fr.beffroi.engine.io;

import java.util.List;
import java.util.stream.Collectors;

/** A file of a model or a plan is refused as a whole; carries everything that is wrong with it. */
public final class ModelFaultsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an immutable list of records of strings; nobody serialises it
    private final List<Fault> faults;

    /** At least one fault. */
    public ModelFaultsException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All faults, in the order of the file where they have a place in it. */
    public List<Fault> faults() {
        return faults;
    }
}
