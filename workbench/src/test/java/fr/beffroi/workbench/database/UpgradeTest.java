package fr.beffroi.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.Workbench;
import fr.beffroi.workbench.database.backup.Restore;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.TestDatabase;
import fr.beffroi.workbench.identity.audit.AuditVerification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Today's program goes on with older data, and shows its operator how it is. {@code upgrade/beffroi-0.1.zip} was written by
 * {@code ./beffroi demo} and {@code ./beffroi backup}; each release adds its own, and none is ever written again.
 */
class UpgradeTest {
    private static final Path OLDER = Path.of("src", "test", "resources", "upgrade", "beffroi-0.1.zip");
    private static final String METRICS_TOKEN = "une-cle-d-essai";
    private static final Access ACCESS = TestDatabase.create();
    private static @Nullable ConfigurableApplicationContext node;

    @BeforeAll
    static void restoreAndStart() {
        // As the command does: opening makes the role that the tables are granted to, where no other test has made it
        // yet.
        Database database = TestDatabase.open(ACCESS);
        Restore.read(ACCESS, OLDER);
        node = new SpringApplicationBuilder(Workbench.class)
                .properties(database.properties())
                .properties(Map.of(
                        "server.port", "0", "beffroi.metrics-token", METRICS_TOKEN, "BEFFROI_PROXIES", "127.0.0.0/8"))
                .run();
    }

    @AfterAll
    static void stop() {
        if (node != null) {
            node.close();
        }
    }

    private static int port() {
        return Integer.parseInt(Objects.requireNonNull(node).getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Test
    void peopleComeInAndFindTheirThings() {
        try (Caller officer = new Caller(port(), DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            assertThat(officer.call("GET", "/", "").body()).contains("Agent de démonstration");
            assertThat(officer.call("GET", "/scenarios", "").body()).contains("Multirotor civil");
            assertThat(officer.call("GET", "/invitations", "").body()).contains("Ateliers du Hainaut (fictif)");
        }
    }

    @Test
    void theAuditLogIsWhole() throws Exception {
        try (Connection connection = ACCESS.connect()) {
            var result = AuditVerification.verify(connection, null);
            assertThat(result.findings()).isEmpty();
            assertThat(result.sealed()).isPositive();
        }
    }

    @Test
    void healthIsForEverybodyMeasuresForTheOperator() throws Exception {
        HttpResponse<String> health = ask("/actuator/health", null);
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"").doesNotContain("components", "details");
        assertThat(ask("/actuator/prometheus", null).statusCode()).isEqualTo(401);
        assertThat(ask("/actuator/prometheus", "autre").statusCode()).isEqualTo(401);
        assertThat(ask("/actuator/env", METRICS_TOKEN).statusCode()).isEqualTo(404);
        HttpResponse<String> measures = ask("/actuator/prometheus", METRICS_TOKEN);
        assertThat(measures.statusCode()).isEqualTo(200);
        assertThat(measures.body())
                .contains("jvm_memory_used_bytes", "hikaricp_connections_active", "http_server_requests_seconds_count");
    }

    /** Of a proxy that the operator named it is believed how the browser asked it: over TLS, so the session's cookie stays there. */
    @Test
    void behindAProxyTheCookieIsForTlsOnly() throws Exception {
        assertThat(cookie("https")).contains("HttpOnly", "SameSite=Lax", "Secure");
        assertThat(cookie("http")).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
    }

    private static String cookie(String protocol) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/connexion"))
                .header("X-Forwarded-For", "192.0.2.7")
                .header("X-Forwarded-Proto", protocol)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
        }
    }

    private static HttpResponse<String> ask(String path, @Nullable String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
