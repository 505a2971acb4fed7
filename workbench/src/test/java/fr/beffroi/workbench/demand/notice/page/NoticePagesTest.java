package fr.beffroi.workbench.demand.notice.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's notices, as strangers, officers and programs find them. */
@WorkbenchTest
class NoticePagesTest {
    @LocalServerPort
    private int port;

    private static JsonNode json(Caller.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static long find(Caller caller, String question) {
        JsonNode found = json(caller.call("GET", "/api/notices?" + question, ""));
        assertThat(found.path("lines").size()).as(question + " " + found).isPositive();
        return found.path("lines").path(0).path("id").asLong();
    }

    @Test
    void strangersFindWhatIsOpenByWordsCodePlaceAndBuyer() {
        try (Caller stranger = new Caller(port)) {
            String page = stranger.call("GET", "/avis?acheteur=%28ficti", "").body();
            assertThat(page).contains("avis sont ouverts").contains("le premier se ferme le");
            JsonNode lines = json(stranger.call("GET", "/api/notices?buyer=%28ficti", ""))
                    .path("lines");
            String before = "";
            for (JsonNode line : lines) {
                assertThat(line.path("deadline").asString()).as("soonest first").isGreaterThanOrEqualTo(before);
                before = line.path("deadline").asString();
            }
            assertThat(lines.size()).isGreaterThan(10);

            // "usiner" and "usinages" are the same word for a reader, with or without accents.
            assertThat(stranger.call("GET", "/avis?q=usinages+titane", "").body())
                    .contains("Usinage de pièces de structure en titane");
            assertThat(stranger.call("GET", "/avis?q=batterie", "").body()).contains("Batteries lithium pour drones");
            assertThat(stranger.call("GET", "/avis?domaine=39", "").body()).contains("Parachutes de secours");
            assertThat(stranger.call("GET", "/avis?domaine=39523000&lieu=80", "")
                            .body())
                    .contains("Parachutes de secours");
            assertThat(stranger.call("GET", "/avis?domaine=39&lieu=62", "").body())
                    .doesNotContain("Parachutes de secours");
            assertThat(stranger.call("GET", "/avis?q=parachutes&lieu=FRE2", "").body())
                    .contains("Parachutes de secours");
            assertThat(stranger.call("GET", "/avis?q=parachutes&acheteur=plaine", "")
                            .body())
                    .contains("Parachutes de secours");
            assertThat(stranger.call("GET", "/avis?q=introuvable-xyz", "").body())
                    .contains("Rien ne répond à tout cela");
            assertThat(stranger.call("GET", "/avis?langue=en&q=batterie", "").body())
                    .contains("days left");
        }
    }

    @Test
    void aNoticeSaysWhatChangedAndWhoWon() {
        try (Caller stranger = new Caller(port)) {
            String corrected = stranger.call("GET", "/avis/" + find(stranger, "q=batteries+lithium&buyer=fictive"), "")
                    .body();
            assertThat(corrected)
                    .contains("Récrit le")
                    .contains("la date limite passe du")
                    .contains("le montant passe de 218\u202f000\u00a0€ à 260\u202f000\u00a0€");
            String bulletin = stranger.call("GET", "/avis/" + find(stranger, "q=mobilier+urbain"), "")
                    .body();
            assertThat(bulletin).contains("Corrigé le").contains("la date limite passe du");
            String joined = stranger.call("GET", "/avis/" + find(stranger, "q=structure+titane"), "")
                    .body();
            assertThat(joined)
                    .contains("2 sources, réunies en un seul avis")
                    .contains("Bulletin officiel")
                    .contains("eForms");
            String cancelled = stranger.call("GET", "/avis/" + find(stranger, "q=radars&state=cancelled"), "")
                    .body();
            assertThat(cancelled).contains("Annulé le").doesNotContain("réponses jusqu");
            String awarded = stranger.call("GET", "/avis/" + find(stranger, "q=actionneurs&state=awarded"), "")
                    .body();
            assertThat(awarded)
                    .contains("Mécanique de la Scarpe (fictif)")
                    .contains("Précision de la Thiérache (fictif)");
            assertThat(stranger.call("GET", "/avis/999999999999", "").status()).isEqualTo(404);
        }
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            String awarded = officer.call("GET", "/avis/" + find(officer, "q=actionneurs&state=awarded"), "")
                    .body();
            assertThat(awarded)
                    .as("the register knows the winners")
                    .containsPattern("<a href=\"/entreprises/000\\d{6}\">Mécanique de la Scarpe");
            String numbersOnly = officer.call("GET", "/avis/" + find(officer, "q=ultrasons+soudures&state=awarded"), "")
                    .body();
            assertThat(numbersOnly)
                    .as("named by the register")
                    .contains("Contrôles non destructifs de l’Oise (fictif)");
        }
    }

    @Test
    void theExportIsWhatIsOnTheScreen() {
        try (Caller stranger = new Caller(port)) {
            String csv = stranger.call("GET", "/avis/export.csv?etat=attribue&acheteur=%28ficti", "")
                    .body();
            assertThat(csv)
                    .startsWith("\uFEFFNuméro;")
                    .contains("Cartes de puissance")
                    .doesNotContain("Parachutes");
            JsonNode all = json(stranger.call("GET", "/avis/export.json?etat=tous&acheteur=%28ficti", ""));
            assertThat(all.size()).isGreaterThan(20);
        }
    }

    @Test
    void anOfficerBringsAFileAndSeesWhatWasSetAside() {
        String contracts =
                "{\"marches\": {\"marche\": [{\"id\": \"page-1\", \"acheteur\": {\"id\": \"21974022200019\"}, \"objet\": \"Objet déposé\"}, {\"id\": \"page-2\"}]}}";
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            Caller.Answer answer = officer.upload(
                    "/avis/reception/fichier", "fichier", "depot.json", contracts.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).isEqualTo(302);
            String page = officer.call("GET", "/avis/reception", "").body();
            assertThat(page)
                    .contains("depot.json")
                    .contains("ne nomme aucun acheteur")
                    .contains("éteinte");
            Caller.Answer again = officer.upload(
                    "/api/notices/intake/files", "file", "depot.json", contracts.getBytes(StandardCharsets.UTF_8));
            JsonNode report = json(again);
            assertThat(report.path("outcome").path("unchanged").asInt()).isEqualTo(1);
            assertThat(report.path("refused").asInt()).isEqualTo(1);
            Caller.Answer off = officer.call("POST", "/api/notices/intake/connectors/ted", "{}");
            assertThat(off.status()).isEqualTo(409);
            assertThat(officer.call("POST", "/api/notices/intake/connectors/autre", "{}")
                            .status())
                    .isEqualTo(404);
            officer.call("POST", "/avis/reception/sources/ted", "");
            assertThat(officer.call("GET", "/avis/reception", "").body()).contains("est éteinte");
        }
        try (Caller stranger = new Caller(port)) {
            assertThat(stranger.call("GET", "/avis/reception", "").isClosed()).isTrue();
        }
    }
}
