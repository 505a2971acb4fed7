package fr.beffroi.workbench.identity.onetime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that stands in a link: 256 random bits. Only its SHA-256 goes into the database, so that whoever reads the database cannot use it.
 *
 * @param token what stands in the link
 */
public record OneTimeLink(String token) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new one. */
    public static OneTimeLink create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OneTimeLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it. */
    public byte[] hash() {
        return sha256(token);
    }

    /** SHA-256 of a text. */
    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "one-time link";
    }
}
