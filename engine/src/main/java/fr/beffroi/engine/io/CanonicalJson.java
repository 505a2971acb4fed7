package fr.beffroi.engine.io;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** JSON in the one form of RFC 8785 (JCS), so that equal contents have equal bytes and one hash. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** SHA-256 of the canonical form in UTF-8, lower-case hex. */
    public static String sha256(JsonNode json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(write(json).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * The canonical form: no spaces, keys sorted by UTF-16 code units, numbers as ECMAScript writes them.
     *
     * @throws IllegalArgumentException for a number that is not finite
     */
    public static String write(JsonNode json) {
        StringBuilder out = new StringBuilder();
        JsonPrinter.SORTED.print(json, out);
        return out.toString();
    }
}
