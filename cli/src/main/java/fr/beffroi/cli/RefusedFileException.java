package fr.beffroi.cli;

import java.nio.file.Path;
import java.util.List;

/** A file that cannot be used, with everything that is wrong with it, in words. */
final class RefusedFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final transient List<String> faults;

    RefusedFileException(Path file, List<String> faults) {
        super(file + ": " + String.join("\n", faults));
        this.file = file;
        this.faults = List.copyOf(faults);
    }

    Path file() {
        return file;
    }

    List<String> faults() {
        return faults;
    }
}
