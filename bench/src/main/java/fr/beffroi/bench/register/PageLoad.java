package fr.beffroi.bench.register;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.password.Passwords;
import fr.beffroi.workbench.identity.people.PeopleChanges;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer's browser that asks the page of results at a steady rate, whether the answers come or not: late answers count as late. */
final class PageLoad {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    /** Somebody new: the register may have been kept from an earlier run. */
    private static final String EMAIL = "bench-" + UUID.randomUUID() + "@demo.example";

    private static final String PASSWORD = "une brouette de quetsches";
    private static final int OK = 200;

    private final ConfigurableApplicationContext application;
    private final String base;
    private final int rate;
    private final int seconds;

    PageLoad(ConfigurableApplicationContext application, int rate, int seconds) {
        this.application = application;
        this.base = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
        this.rate = rate;
        this.seconds = seconds;
    }

    /** Milliseconds of each page, from the moment it was due to its last byte. */
    double[] run(List<String> texts) throws IOException, InterruptedException {
        HttpClient browser = signedIn();
        double[] millis = new double[rate * seconds];
        // A few seconds to warm up are not counted.
        ask(browser, texts, new double[rate * 5]);
        ask(browser, texts, millis);
        return millis;
    }

    private void ask(HttpClient browser, List<String> texts, double[] millis) throws InterruptedException {
        AtomicInteger wrong = new AtomicInteger();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; i < millis.length; i++) {
                int number = i;
                long due = begun + i * 1_000_000_000L / rate;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                clients.execute(() -> {
                    if (!isAnswered(browser, texts.get(number % texts.size()))) {
                        wrong.incrementAndGet();
                    }
                    millis[number] = (System.nanoTime() - due) / 1e6;
                });
            }
        }
        if (wrong.get() > 0) {
            throw new IllegalStateException(wrong.get() + " pages were not answered well");
        }
    }

    private boolean isAnswered(HttpClient browser, String text) {
        URI page = URI.create(base + "/entreprises?q=" + encode(text));
        try {
            return browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofByteArray())
                            .statusCode()
                    == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpClient signedIn() throws IOException, InterruptedException {
        makeOfficer();
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        String page = browser.send(
                        HttpRequest.newBuilder(URI.create(base + "/connexion")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("No token on the sign-in page");
        }
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(base + "/connexion"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("courriel=" + encode(EMAIL) + "&mot-de-passe="
                                + encode(PASSWORD) + "&_csrf=" + encode(token.group(1))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException("Not signed in: " + answer);
        }
        return browser;
    }

    private void makeOfficer() {
        UUID organisation = UUID.randomUUID();
        application
                .getBean(InOwnName.class)
                .run(() -> application
                        .getBean(JdbcClient.class)
                        .sql(
                                "insert into identity.organisation (id, kind, name, fictive) values (:id, 'task-force', 'Bench (fictif)', true)")
                        .param("id", organisation)
                        .update());
        PeopleChanges people = application.getBean(PeopleChanges.class);
        UUID person = people.create(EMAIL, "Bench", "fr");
        application.getBean(Passwords.class).set(person, PASSWORD);
        people.join(person, organisation, Role.OFFICER);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
