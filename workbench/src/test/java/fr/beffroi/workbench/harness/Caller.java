package fr.beffroi.workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who calls routes as a browser would, with a session of their own, and follows no redirection. */
public final class Caller implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private @Nullable String token;

    /** Nobody in particular. */
    public Caller(int port) {
        base = "http://localhost:" + port;
        token = readToken("/connexion");
    }

    /** Somebody signed in. */
    public Caller(int port, String email, String password) {
        this(port);
        Answer answer = call("POST", "/connexion", "courriel=" + encode(email) + "&mot-de-passe=" + encode(password));
        assertThat(answer.location()).as(email + " signs in").endsWith("/");
        token = readToken("/compte");
    }

    /** What came back. */
    public record Answer(int status, String location, String body) {
        /** Told no, or to sign in. */
        public boolean isClosed() {
            return status == 401 || status == 403 || (status / 100 == 3 && location.endsWith("/connexion"));
        }

        /** Reached what it asked for, even where that then failed. */
        public boolean isGood() {
            return status / 100 != 4 && !isClosed();
        }
    }

    private String readToken(String page) {
        Matcher found = TOKEN.matcher(call("GET", page, "").body());
        assertThat(found.find()).as("a form on " + page).isTrue();
        return found.group(1);
    }

    /** Calls a path; what goes with it is JSON for an interface, a form for a page. */
    public Answer call(String method, String path, String body) {
        return send(
                method,
                path,
                path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded",
                HttpRequest.BodyPublishers.ofString(body));
    }

    /** Sends a file in a form's field, under the name a browser would give it. */
    public Answer upload(String path, String field, String fileName, byte[] content) {
        String boundary = "----beffroi" + content.length;
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(
                "POST",
                path,
                "multipart/form-data; boundary=" + boundary,
                HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
    }

    private Answer send(String method, String path, String contentType, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        request.header("Accept", path.startsWith("/api/") ? "application/json, */*" : "text/html, */*");
        if (method.equals("GET")) {
            request.GET();
        } else {
            request.method(method, body).header("Content-Type", contentType);
            if (token != null) {
                request.header("X-CSRF-TOKEN", token);
            }
        }
        try {
            HttpResponse<InputStream> response =
                    browser.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream stream = response.body()) {
                // A stream of events has no end.
                boolean endless =
                        response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
                String text = endless ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(
                        response.statusCode(),
                        response.headers().firstValue("Location").orElse(""),
                        text);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        browser.shutdownNow();
    }
}
