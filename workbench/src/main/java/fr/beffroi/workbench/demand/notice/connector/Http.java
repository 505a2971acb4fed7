package fr.beffroi.workbench.demand.notice.connector;

import fr.beffroi.workbench.demand.notice.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks public sources over the net: patiently, again after a while where a source is busy or away, at most so many bytes, and nobody but the host that was
 * asked (redirections are followed for files alone, as data.gouv.fr's stable addresses lead elsewhere).
 */
@Component
class Http {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int TRIES = 4;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final long MOST_BYTES = 64_000_000;
    private static final long MOST_FILE_BYTES = 2_000_000_000;

    private final Duration pause;
    private final HttpClient strict = client(HttpClient.Redirect.NEVER);
    private final HttpClient following = client(HttpClient.Redirect.NORMAL);

    /** @param pause before the second try; doubled before each further one */
    Http(@Value("${beffroi.notices.retry-pause:2s}") Duration pause) {
        this.pause = pause;
    }

    private static HttpClient client(HttpClient.Redirect redirect) {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(redirect)
                .build();
    }

    /** What a page or a service answers. */
    byte[] get(String address) throws ConnectorException {
        return ask(address, HttpRequest.newBuilder(uri(address)).GET());
    }

    /** What a service answers to JSON. */
    byte[] post(String address, String json) throws ConnectorException {
        return ask(
                address,
                HttpRequest.newBuilder(uri(address))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private byte[] ask(String address, HttpRequest.Builder request) throws ConnectorException {
        return send(
                        strict,
                        address,
                        request,
                        HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES),
                        Set.of(OK))
                .body();
    }

    /**
     * A file, unless it is as it was.
     *
     * @param headers with the marks of the one that was taken last
     * @return null where it is as it was, else the answer's headers by lower-case name, among them {@code etag} and {@code last-modified}
     */
    @org.jspecify.annotations.Nullable
    HttpResponse<Path> download(String address, Map<String, String> headers, Path to) throws ConnectorException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(address)).GET();
        headers.forEach(request::header);
        HttpResponse<Path> answer = send(
                following,
                address,
                request,
                HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofFile(to), MOST_FILE_BYTES),
                Set.of(OK, NOT_MODIFIED));
        return answer.statusCode() == NOT_MODIFIED ? null : answer;
    }

    private <T> HttpResponse<T> send(
            HttpClient client,
            String address,
            HttpRequest.Builder request,
            HttpResponse.BodyHandler<T> handler,
            Set<Integer> good)
            throws ConnectorException {
        HttpRequest ready = request.timeout(ANSWER)
                .header("Accept", "application/json, application/xml, */*")
                .header("User-Agent", "Beffroi")
                .build();
        Duration wait = pause;
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<T> answer = client.send(ready, handler);
                int status = answer.statusCode();
                if (good.contains(status)) {
                    return answer;
                }
                boolean busy = status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
                if (!busy || attempt == TRIES) {
                    throw new ConnectorException(Reason.of(whyRefused(status), address, status, attempt));
                }
                wait = askedFor(answer, wait);
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw new ConnectorException(unreachable(address, e, attempt), e);
                }
            } catch (InterruptedException e) {
                throw interrupted(address, e);
            }
            sleep(address, wait);
            wait = wait.multipliedBy(2);
        }
    }

    private static String whyRefused(int status) {
        return switch (status) {
            case HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN -> "source-closed";
            case HttpURLConnection.HTTP_NOT_FOUND, HttpURLConnection.HTTP_GONE -> "source-not-there";
            case TOO_MANY_REQUESTS -> "source-too-often";
            default -> status >= SERVER_ERROR ? "source-down" : "source-status";
        };
    }

    private static Reason unreachable(String address, IOException e, int attempts) {
        return switch (e) {
            case HttpConnectTimeoutException none -> Reason.of("source-unreachable", address, attempts);
            case HttpTimeoutException late -> Reason.of("source-late", address, ANSWER.toSeconds(), attempts);
            case SSLException unsafe -> Reason.of("source-unsafe", address, attempts);
            case ConnectException none
            when isUnknownHost(none) ->
                Reason.of("source-unknown", address, URI.create(address).getHost(), attempts);
            case ConnectException none -> Reason.of("source-unreachable", address, attempts);
            default -> Reason.of("source-broken-off", address, attempts);
        };
    }

    private static boolean isUnknownHost(Throwable fault) {
        for (Throwable one = fault; one != null; one = one.getCause()) {
            if (one instanceof UnresolvedAddressException || one instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static ConnectorException interrupted(String address, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ConnectorException(Reason.of("source-stopped", address), e);
    }

    /** As long as the source asks for, within reason. */
    private static Duration askedFor(HttpResponse<?> answer, Duration otherwise) {
        Duration asked = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(otherwise);
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private static void sleep(String address, Duration wait) throws ConnectorException {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            throw interrupted(address, e);
        }
    }

    private static URI uri(String address) throws ConnectorException {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
            throw new ConnectorException(Reason.of("source-address", address));
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(Reason.of("source-address", address), e);
        }
    }
}
