package fr.beffroi.workbench.web.scan;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A file was not taken: something was found in it, or the scanner does not answer. */
final class RefusedUploadException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String name;
    private final @Nullable String threat;

    /**
     * @param name of the file
     * @param threat as the scanner calls it; null where it does not answer
     */
    RefusedUploadException(String name, @Nullable String threat) {
        super(name + ": " + (threat == null ? "the scanner does not answer" : threat));
        this.name = name;
        this.threat = threat;
    }

    String name() {
        return name;
    }

    @Nullable
    String threat() {
        return threat;
    }
}
