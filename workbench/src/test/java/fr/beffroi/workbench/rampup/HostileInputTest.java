package fr.beffroi.workbench.rampup;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent to what writes scenarios, the answer is in words and never a failure of ours. */
@WorkbenchTest
class HostileInputTest {
    private static final int SERVER_ERROR = 500;
    /** All requests are sent by {@code ./beffroi test --slow}; the ordinary run takes every so many of them, each body to some route. */
    private static final int EVERY = Visitor.SLOW ? 1 : 5;

    private static final String FOREIGN = UUID.randomUUID().toString();
    private static final String LONG = "é".repeat(100_000);
    private static final String NULL_BYTE = "a\\u0000b";
    private static final String LEVER_TABLES = "{\"revision\": 1, \"tables\": {\"%s\": %s}}";

    @Autowired
    private SmallScenario small;

    @LocalServerPort
    private int port;

    private final List<String> failures = new ArrayList<>();
    private int sent;

    @Test
    void noWritingRouteFails() {
        UUID scenario = small.make("À malmener");
        UUID run = small.plan(scenario);
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            for (String id : List.of(scenario.toString(), FOREIGN, "pas-un-identifiant", "%00")) {
                String api = "/api/scenarios/" + id;
                for (String path : List.of("", "/draft", "/draft/need")) {
                    jsons().forEach(json -> send(officer, "PUT", api + path, json));
                }
                for (String path : List.of(
                        "/archive",
                        "/draft/makers",
                        "/versions",
                        "/runs",
                        "/runs/" + run + "/stop",
                        "/runs/" + FOREIGN + "/stop")) {
                    // What is archived can still be written to.
                    jsons().forEach(json -> send(officer, "POST", api + path, json));
                }
                String page = "/scenarios/" + id;
                for (String path : List.of(
                        "/nom",
                        "/calculs",
                        "/calculs/" + run + "/arret",
                        "/calculs/" + run + "/sans",
                        "/registre/besoin",
                        "/registre/fabricant",
                        "/tableaux/publier",
                        "/archiver")) {
                    forms().forEach(form -> send(officer, "POST", page + path, form));
                }
            }
            jsons().forEach(json -> send(officer, "POST", "/api/scenarios", json));
            jsons().forEach(json -> send(officer, "POST", "/api/scenarios/files", json));
            forms().forEach(form -> send(officer, "POST", "/scenarios/nouveau", form));
        }
        assertThat(failures).isEmpty();
    }

    private void send(Caller officer, String method, String path, String body) {
        if (sent++ % EVERY != 0) {
            return;
        }
        Caller.Answer answer = officer.call(method, path, body);
        if (answer.status() >= SERVER_ERROR) {
            failures.add(
                    answer.status() + " " + method + " " + path + " " + body.substring(0, Math.min(90, body.length())));
        }
    }

    private static List<String> jsons() {
        String deep = "[".repeat(3_000) + "]".repeat(3_000);
        String model = "{\"format\": \"beffroi/ramp-up-model/1\", \"weeks\": %s, \"items\": %s}";
        return List.of(
                "",
                "null",
                "[]",
                "{",
                "{}",
                deep,
                "{\"name\": \"" + LONG + "\"}",
                "{\"name\": \"" + NULL_BYTE + "\", \"purpose\": \"" + NULL_BYTE + "\"}",
                "{\"name\": \"a\", \"purpose\": null, \"reserved\": \"oui\"}",
                "{\"name\": \"m\", \"model\": " + deep + "}",
                "{\"name\": \"m\", \"model\": " + model.formatted("1e400", "[null, 3, {}]") + "}",
                "{\"name\": \"m\", \"model\": " + model.formatted("NaN", "{}") + "}",
                "{\"name\": \"m\", \"model\": " + model.formatted("-7", "\"" + NULL_BYTE + "\"") + "}",
                "{\"name\": \"m\", \"model\": [1]}",
                LEVER_TABLES.formatted("items", "null"),
                LEVER_TABLES.formatted("items", "[null]"),
                LEVER_TABLES.formatted("items", "[[null, \"" + NULL_BYTE + "\"]]"),
                LEVER_TABLES.formatted("items", "[[\"" + LONG + "\"]]"),
                LEVER_TABLES.formatted("nothing", "[[]]"),
                LEVER_TABLES.formatted("settings", "[]"),
                LEVER_TABLES.formatted("targets", "[[\"lampe\", \"NaN\", \"s0: 1; s0: 2; s-1: x\"]]"),
                "{\"revision\": 9223372036854775807, \"tables\": {}}",
                "{\"revision\": 1}",
                "{\"reason\": \"" + LONG + "\"}",
                "{\"reason\": \"" + NULL_BYTE + "\"}",
                "{\"reason\": null}",
                "{\"version\": 1, \"gap\": \"NaN\"}",
                "{\"version\": 1, \"gap\": -1}",
                "{\"version\": 1, \"timeLimitSeconds\": 1e300}",
                "{\"version\": 1, \"publicBudgetEuros\": -5}",
                "{\"version\": 99, \"cadencePercent\": 100}",
                "{\"version\": 2147483647, \"withoutLevers\": [null, \"" + NULL_BYTE + "\"]}",
                "{\"version\": 1, \"withoutLevers\": [\"" + NULL_BYTE + "\"]}",
                "{\"version\": 1, \"withoutLevers\": [null]}",
                "{\"item\": \"" + NULL_BYTE
                        + "\", \"perMonth\": 1e308, \"start\": \"2027-01-04\", \"from\": \"2027-01-04\", \"weeks\": 20}",
                "{\"item\": null, \"perMonth\": \"NaN\", \"start\": null, \"from\": null, \"weeks\": -1}",
                "{\"item\": \"x\", \"perMonth\": 1, \"start\": \"2027-01-04\", \"from\": null, \"weeks\": 20}",
                "{\"item\": \"x\", \"perMonth\": 1, \"start\": \"+999999999-12-27\", \"from\": \"-999999999-01-01\", \"weeks\": 20}",
                "{\"siren\": null, \"resource\": null, \"item\": null, \"hoursPerUnit\": \"Infinity\"}",
                "{\"siren\": \"000000018\", \"resource\": \"" + FOREIGN
                        + "\", \"item\": \"x\", \"hoursPerUnit\": 1, \"quantity\": \"NaN\"}");
    }

    private static List<String> forms() {
        String nul = "a%00b";
        String many = URLEncoder.encode(LONG, StandardCharsets.UTF_8);
        return List.of(
                "",
                "nom=" + nul + "&but=" + nul + "&origine=vide",
                "nom=" + many + "&but=" + many + "&origine=registre",
                "origine=fichier&fichier=x",
                "version=1&ecart=NaN&minutes=Infinity&budget=-1&cadence=0",
                "version=99999999999&ecart=x",
                "version=1&sans=" + nul,
                "levier=" + nul,
                "levier=" + many,
                "article=" + nul + "&cadence=1e308&debut=2027-01-04&semaines=20",
                "article=x&cadence=NaN&debut=pas-une-date&des=-&semaines=1e99",
                "article=x&cadence=1&debut=%2B999999999-12-27&des=-999999999-01-01&semaines=20",
                "siren=" + nul + "&moyen=" + FOREIGN + "&article=x&heures=1",
                "siren=000000018&moyen=pas-un-uuid&article=x&heures=1",
                "siren=000000018&moyen=" + FOREIGN + "&article=" + nul + "&heures=NaN&delai=1e99&dans=" + nul
                        + "&combien=-0",
                "motif=" + nul,
                "motif=" + many);
    }
}
