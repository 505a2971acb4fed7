package fr.beffroi.workbench.demand.notice.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of notices, wherever it lies.
 *
 * @param name by which people find it again
 * @param bytes its length as it lies, packed
 * @param modifiedAt null where it lies in no folder
 */
public record NoticeFile(String name, long bytes, @Nullable Instant modifiedAt, Content content) {
    /** Opens it. */
    @FunctionalInterface
    public interface Content {
        /** From its beginning; whoever asks closes it. */
        InputStream open() throws IOException;
    }

    /** One that is held as a whole. */
    public static NoticeFile of(String name, byte[] content) {
        return new NoticeFile(name, content.length, null, () -> new java.io.ByteArrayInputStream(content));
    }
}
