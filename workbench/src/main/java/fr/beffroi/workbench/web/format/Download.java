package fr.beffroi.workbench.web.format;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that somebody sent, given to somebody else. Never shown within our own pages: a file from outside is only ever saved. */
public final class Download {
    private Download() {}

    /**
     * The answer.
     *
     * @param name as it was sent; it may hold any letter
     * @param mediaType as it was found to be when it was taken
     */
    public static ResponseEntity<byte[]> of(String name, String mediaType, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(mediaType))
                .body(content);
    }
}
