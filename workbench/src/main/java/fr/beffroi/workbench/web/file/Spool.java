package fr.beffroi.workbench.web.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A file on its way out, gathered on the disk row by row: no list of all rows stands in memory, no connection of the database waits for a slow
 * reader, and a failure half-way is an error and not half a file.
 */
public final class Spool implements AutoCloseable {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Path path;
    private final String tag;

    private Spool(Path path, String tag) {
        this.path = path;
        this.tag = tag;
    }

    /** Writes a file, however long. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Gathers a file; whatever the content throws is thrown, and nothing stays behind. */
    public static Spool of(Content content) throws IOException {
        Path path = Files.createTempFile("beffroi-", ".part");
        boolean whole = false;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out =
                    new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(path), digest))) {
                content.writeTo(out);
            }
            whole = true;
            return new Spool(path, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Sends it to be kept under a name. */
    public void send(String name, String type, HttpServletResponse response) throws IOException {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        send(type, response);
    }

    /** Sends it as the answer itself. */
    public void send(String type, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLengthLong(Files.size(path));
        Files.copy(path, response.getOutputStream());
    }

    /** Anybody between may keep it for some minutes; whether the caller has it already, is told so, and gets nothing anew. */
    public boolean isKnown(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
        return new ServletWebRequest(request, response).checkNotModified(tag);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
