package fr.beffroi.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.database.Database;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.TestDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database: a person signs in on one and is known on the other, whichever the balancer chooses, also when one goes away. */
class TwoNodesTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Test
    void aPersonIsKnownOnBothNodes() throws IOException, InterruptedException {
        Database database = TestDatabase.open();
        ConfigurableApplicationContext first = node(database);
        try (ConfigurableApplicationContext second = node(database);
                HttpClient browser = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            // As behind a balancer that takes turns: the form comes from one node and goes to the other.
            String form = get(browser, first, "/connexion");
            Matcher token = TOKEN.matcher(form);
            assertThat(token.find()).isTrue();
            String body = "courriel=" + encode(DemoPeople.email("officer")) + "&mot-de-passe=" + DemoPeople.PASSWORD
                    + "&_csrf=" + encode(token.group(1));
            browser.send(
                    HttpRequest.newBuilder(address(second, "/connexion"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(get(browser, first, "/")).contains("Agent de démonstration");
            assertThat(get(browser, second, "/")).contains("Agent de démonstration");
            first.close();
            assertThat(get(browser, second, "/")).contains("Agent de démonstration");
        } finally {
            first.close();
        }
    }

    private static ConfigurableApplicationContext node(Database database) {
        return new SpringApplicationBuilder(Workbench.class)
                .properties(database.properties())
                .properties("server.port=0", "spring.jmx.enabled=false")
                .profiles("demo")
                .run();
    }

    private static String get(HttpClient browser, ConfigurableApplicationContext node, String path)
            throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address(node, path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static URI address(ConfigurableApplicationContext node, String path) {
        return URI.create("http://localhost:" + node.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
