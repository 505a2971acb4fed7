package fr.beffroi.workbench.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The copy of one's data holds everything that is kept, by name and date, and nothing by which somebody else could come in. */
@WorkbenchTest
class PersonalDataTest {
    @Autowired
    private NewPeople newPeople;

    @Autowired
    private DemoViewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void theCopyHoldsKeysPasskeysAndSearchesButNoSecret() {
        UUID person = newPeople.make("copie@demo.example", Role.BUYER);
        passkey(person, "Mon téléphone");
        try (Caller caller = new Caller(port, "copie@demo.example", NewPeople.PASSWORD);
                Caller other = new Caller(port, DemoPeople.email("buyer"), DemoPeople.PASSWORD)) {
            caller.call("POST", "/compte/cles-api", "nom=Tableau+de+bord&portee=read&jours=3");
            String key = shownKey(caller);
            assertThat(caller.call("PUT", "/api/saved-searches/Tourneurs?q=tournage", "{}")
                            .status())
                    .isEqualTo(204);
            String copy = caller.call("GET", "/api/account/export", "").body();
            JsonNode data = JsonMapper.shared().readTree(copy);
            JsonNode token = data.path("tokens").path(0);
            assertThat(token.path("name").asString()).isEqualTo("Tableau de bord");
            assertThat(token.path("createdAt").isMissingNode()).isFalse();
            assertThat(token.path("expiresAt").isMissingNode()).isFalse();
            assertThat(data.path("passkeys").path(0).path("label").asString()).isEqualTo("Mon téléphone");
            assertThat(data.path("passkeys").path(0).propertyNames())
                    .containsExactlyInAnyOrder("label", "createdAt", "lastUsedAt");
            assertThat(data.path("savedSearches").path(0).path("name").asString())
                    .isEqualTo("Tourneurs");
            assertThat(data.path("savedSearches").path(0).path("query").asString())
                    .isEqualTo("q=tournage");
            assertThat(copy).doesNotContain(key, "beffroi_", "hash", "public_key", "publicKey");
            assertThat(other.call("GET", "/api/account/export", "").body())
                    .doesNotContain("Tableau de bord", "Mon téléphone", "Tourneurs");
        }
    }

    @Test
    void whoIsErasedLeavesNoSearchBehind() {
        UUID person = newPeople.make("oubliee@demo.example", Role.BUYER);
        try (Caller caller = new Caller(port, "oubliee@demo.example", NewPeople.PASSWORD);
                Caller administrator = new Caller(port, DemoPeople.email("administrator"), DemoPeople.PASSWORD)) {
            caller.call("PUT", "/api/saved-searches/Fraiseurs?q=fraisage", "{}");
            assertThat(searches(person)).isEqualTo(1);
            assertThat(administrator.call("DELETE", "/api/people/" + person, "").status())
                    .isEqualTo(204);
        }
        Awaitility.await("the searches of who was erased")
                .atMost(Duration.ofSeconds(10))
                .until(() -> searches(person) == 0);
    }

    private long searches(UUID person) {
        return viewers.callAs(
                viewers.viewer("system"),
                () -> jdbc.sql("select count(*) from registry.saved_search where person = :person")
                        .param("person", person)
                        .query(Long.class)
                        .single());
    }

    private static String shownKey(Caller caller) {
        String page = caller.call("GET", "/compte/cles-api", "").body();
        int start = page.indexOf("beffroi_");
        assertThat(start).as("the key is shown once").isPositive();
        return page.substring(start, start + 51);
    }

    private void passkey(UUID person, String label) {
        viewers.runAs(
                viewers.viewer("system"),
                () -> jdbc.sql("""
                insert into identity.passkey (credential, person, label, public_key, signature_count, uv_initialized, backup_eligible,
                    backup_state, transports, created_at, last_used_at)
                values (decode(md5(:label), 'hex'), :person, :label, '\\x00', 0, true, false, false, '', now(), now())
                """)
                        .param("person", person)
                        .param("label", label)
                        .update());
    }
}
