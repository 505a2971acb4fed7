package fr.beffroi.workbench.harness;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who calls the workbench without a browser, with a session of their own: for what a browser would not send. */
public final class Caller {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;

    private Caller(int port) {
        base = "http://localhost:" + port;
    }

    /** Nobody signed in. */
    public static Caller anonymous(int port) {
        return new Caller(port);
    }

    /** One of the demo's people; {@code anonymous}: nobody. */
    public static Caller of(int port, String role) throws IOException, InterruptedException {
        Caller caller = new Caller(port);
        if (!role.equals("anonymous")) {
            caller.post("/connexion", Map.of("courriel", DemoPeople.email(role), "mot-de-passe", DemoPeople.PASSWORD));
        }
        return caller;
    }

    /** A request to a path, to be completed and given to {@link #send}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    /** Sends it and reads the whole answer. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Posts a form, with the CSRF token a page gave. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("X-CSRF-TOKEN", csrf())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** A token under which this session may write. */
    public String csrf() throws IOException, InterruptedException {
        for (String page : new String[] {"/", "/connexion"}) {
            Matcher found = CSRF.matcher(send(request(page)).body());
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new IllegalStateException("No page gave a CSRF token");
    }

    /** A call whose body is not read: some never end. */
    private HttpResponse<InputStream> call(String method, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
        if (!method.equals("GET")) {
            request.header("X-CSRF-TOKEN", csrf());
        }
        HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        answer.body().close();
        return answer;
    }

    /** Whether the door is open: neither a refusal nor a way to the sign-in page. Anything but GET is sent with a CSRF token and no body. */
    public boolean isLetIn(String method, String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = call(method, path);
        boolean sentToSignIn = answer.headers()
                .firstValue("Location")
                .filter(place -> place.contains("/connexion"))
                .isPresent();
        return answer.statusCode() != 401 && answer.statusCode() != 403 && !sentToSignIn;
    }

    /** The status of a call. */
    public int status(String method, String path) throws IOException, InterruptedException {
        return call(method, path).statusCode();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
