package fr.beffroi.bench.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the application; a call that gets no answer, or one that says that the application itself failed, is lost. */
final class Rest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int FAILED = 500;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;

    Rest(String base) {
        this.base = base;
    }

    /** What came back; status 0 where nothing did. */
    record Answer(int status, String text) {
        /** Done, and said so. */
        boolean isGood() {
            return status / 100 == 2;
        }

        /** Nobody knows what became of it. */
        boolean isLost() {
            return status == 0 || status >= FAILED;
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        /** Whether it holds a file as it stands; an answer that says it is good must. */
        boolean isFile() {
            return isGood() && !text.isBlank() && json().has("steps") && json().has("state");
        }
    }

    Answer get(String key, String path) throws InterruptedException {
        return send(key, path, request(path).GET());
    }

    Answer send(String key, String method, String path, Object body) throws InterruptedException {
        return send(
                key,
                path,
                request(path)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofString(
                                        JsonMapper.shared().writeValueAsString(body))));
    }

    Answer upload(String key, String path, String name) throws InterruptedException {
        String boundary = "----crash";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n%PDF-1.4 " + name + "\r\n--" + boundary
                + "--\r\n";
        return send(
                key,
                path,
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).header("Accept", "application/json");
    }

    private Answer send(String key, String path, HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(
                    request.header("Authorization", "Bearer " + key).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, path + ": " + e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
