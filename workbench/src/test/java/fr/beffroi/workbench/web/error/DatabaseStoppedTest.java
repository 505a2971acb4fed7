package fr.beffroi.workbench.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.beffroi.workbench.Workbench;
import fr.beffroi.workbench.database.Access;
import fr.beffroi.workbench.database.Database;
import fr.beffroi.workbench.database.DatabaseOptions;
import fr.beffroi.workbench.database.embedded.EmbeddedServer;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.TestDatabase;
import fr.beffroi.workbench.harness.TestServers;
import fr.beffroi.workbench.harness.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The database is stopped under people who are signed in: each is told so, in words and in time, and a form can be sent again. */
@SpringBootTest(classes = Workbench.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DatabaseStoppedTest.OwnServer.class)
@ActiveProfiles("demo")
@DirtiesContext
@ExtendWith(BrowserExtension.class)
class DatabaseStoppedTest {
    private static @Nullable EmbeddedServer server;

    @LocalServerPort
    private int port;

    /** A server of this test's own, for it is stopped. */
    static final class OwnServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new TestDatabase().initialize(context);
            try {
                Path folder = Files.createTempDirectory("beffroi-stopped");
                server = TestServers.start(folder);
                Access access = server.createDatabase("stopped");
                Map<String, Object> properties = new HashMap<>(
                        Database.open(new DatabaseOptions(access.url(), access.owner(), access.ownerPassword(), folder))
                                .properties());
                properties.put("spring.datasource.hikari.connection-timeout", "1000");
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("own-database", properties));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void everybodyIsToldThatTheDatabaseIsAway(Visitor visitor) throws Exception {
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD);
                HttpClient client = HttpClient.newHttpClient()) {
            Page page = visitor.signIn("officer");
            assertThat(page.title()).contains("Beffroi");
            java.util.Objects.requireNonNull(server).close();

            visitor.open("/dossiers");
            assertThat(page.locator("h1").textContent()).contains("momentanément indisponible");
            assertThat(page.locator("main").textContent()).contains("Réessayer", "base de données");
            assertThat(page.locator("main p a").getAttribute("href")).isEqualTo("/dossiers");
            visitor.forgetComplaints();
            visitor.photograph("database-stopped");

            Caller.Answer read = officer.call("GET", "/dossiers", "");
            assertThat(read.status()).isEqualTo(503);
            Caller.Answer form = officer.call("POST", "/seances", "instance=commission&date=2026-12-01&lieu=Lille");
            assertThat(form.status()).isEqualTo(503);
            assertThat(form.body()).contains("rechargez cette page").doesNotContain("Exception");
            Caller.Answer program = officer.call("GET", "/api/grant-files", "");
            assertThat(program.status()).isEqualTo(503);

            HttpResponse<String> english = get(client, "/aides/accordees", "text/html");
            assertThat(english.statusCode()).isEqualTo(503);
            assertThat(english.body()).contains("out of reach for a moment", "Try again", "lang=\"en\"");
            assertThat(english.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'");

            for (String path : new String[] {"/api/grants", "/api/programmes"}) {
                HttpResponse<String> problem = get(client, path, "application/json");
                assertThat(problem.statusCode()).as(path).isEqualTo(503);
                assertThat(problem.headers().firstValue("Retry-After")).contains("30");
                assertThat(problem.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith("application/problem+json");
                JsonNode told = JsonMapper.shared().readTree(problem.body());
                assertThat(told.get("status").asInt()).isEqualTo(503);
                assertThat(told.get("instance").asString()).isEqualTo(path);
                assertThat(told.get("detail").asString()).contains("database");
            }
        }
    }

    private HttpResponse<String> get(HttpClient client, String path, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", accept)
                .header("Accept-Language", "en")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
