package fr.beffroi.workbench.aid.deminimis.file;

import java.util.List;

/** A file with faults; nothing of it was used. */
public final class FaultyFileException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<FileFault> faults;

    FaultyFileException(List<FileFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** All of them, in the order of the file. */
    public List<FileFault> faults() {
        return faults;
    }
}
