package fr.beffroi.engine.explain.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style of the page with its typeface inside, and the content security policy that lets in nothing else. */
record StyleSheet(String css, String policy) {

    private static final String FONT_PLACE = "@@public-sans@@";

    /** Where a servlet container finds it too: the workbench's pages show the same charts. */
    private static final String CHARTS = "/META-INF/resources/css/charts.css";

    static StyleSheet load() {
        String font = Base64.getEncoder().encodeToString(read("public-sans.woff2"));
        String css = text(CHARTS) + text("report.css").replace(FONT_PLACE, font);
        String policy = "default-src 'none'; style-src 'sha256-" + sha256(css)
                + "'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
        return new StyleSheet(css, policy);
    }

    private static String text(String name) {
        return new String(read(name), StandardCharsets.UTF_8);
    }

    private static byte[] read(String name) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The report's " + name + " is missing from the build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
