package fr.beffroi.workbench.readiness.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requirements are for everybody to read and for officers to change: in versions, and never into a circle. */
@WorkbenchTest
class RequirementPagesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Test
    void anOfficerChangesACostAndTheOlderVersionStays() {
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            String path = "/api/requirements/continuity-plan";
            JsonNode before = JSON.readTree(officer.call("GET", path, "").body());
            long most = before.get("costCents").get("most").asLong();
            assertThat(officer.call("PUT", path, "{\"mostEuros\":\"9 500\",\"reason\":\"Trois devis reçus\"}")
                            .status())
                    .isEqualTo(204);
            JsonNode after = JSON.readTree(officer.call("GET", path, "").body());
            assertThat(after.get("costCents").get("most").asLong()).isEqualTo(950_000);
            JsonNode versions =
                    JSON.readTree(officer.call("GET", path + "/versions", "").body());
            assertThat(versions.get(0).get("reason").asString()).isEqualTo("Trois devis reçus");
            assertThat(versions.get(0).get("shipped").asBoolean()).isFalse();
            int first = versions.get(versions.size() - 1).get("number").asInt();
            JsonNode older = JSON.readTree(
                    officer.call("GET", path + "/versions/" + first, "").body());
            assertThat(older.get("costCents").get("most").asLong()).isEqualTo(800_000);
            assertThat(officer.call("GET", "/exigences/continuity-plan/versions/" + first, "")
                            .body())
                    .contains("8\u202f000");
            assertThat(officer.call("PUT", path, "{\"mostEuros\":\"" + most / 100 + "\",\"reason\":\"Retour\"}")
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void aCircleOrAnUnknownCodeIsRefusedWithWordsAndWhatWasTypedStays() {
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            Caller.Answer circle = officer.call(
                    "PUT", "/api/requirements/quality-manager", "{\"needs\":\"en-9100\",\"reason\":\"essai\"}");
            assertThat(circle.status()).isEqualTo(422);
            assertThat(circle.body()).contains("viendrait avant lui-même").contains("quality-manager → en-9100");
            Caller.Answer unknown = officer.call(
                    "POST",
                    "/exigences/joscar",
                    "cout-min=0&cout-max=10&semaines-min=1&semaines-max=2&avant=nulle-part&accepte=&organisme=cci&source-fait=estimation"
                            + "&source-cout=estimation&source-duree=quelque+part&nom-fr=J&nom-en=J&comment-fr=c&comment-en=c&motif=essai");
            assertThat(unknown.body()).contains("nulle-part").contains("value=\"nulle-part\"");
            Caller.Answer upside = officer.call(
                    "PUT", "/api/requirements/joscar", "{\"leastEuros\":\"50\",\"mostEuros\":\"10\",\"reason\":\"\"}");
            assertThat(JSON.readTree(upside.body()).get("faults").propertyNames())
                    .containsExactlyInAnyOrder("mostEuros", "reason");
            Caller.Answer profile = officer.call(
                    "PUT", "/api/profiles/electronics", "{\"requires\":[\"en-9100\",\"rien\"],\"reason\":\"essai\"}");
            assertThat(profile.status()).isEqualTo(422);
            assertThat(profile.body()).contains("rien");
        }
    }
}
