package fr.beffroi.workbench.meetings.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.meetings.note.StepReminders;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may see what of an event: refusals, people, competitors, notes. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingSecrecyTest {
    private static final String EVENTS = "/api/meeting-events";

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private NewPeople newPeople;

    @Autowired
    private StepReminders reminders;

    @Autowired
    private InOwnName inOwnName;

    @Autowired
    private JdbcClient jdbc;

    private Caller officer;
    private Caller one;
    private Caller two;
    private Caller buyer;
    private Caller auditor;
    private String event;
    private final Map<String, String> ids = new TreeMap<>();

    @BeforeAll
    void prepare() {
        people.join("secret.une@demo.example", "Drones marins de Boulogne (fictif)");
        people.join("secret.deux@demo.example", "Servomoteurs de la Gohelle (fictif)");
        newPeople.make("secret.acheteur@demo.example", Role.BUYER);
        newPeople.make("secret.agent@demo.example", Role.OFFICER);
        newPeople.make("secret.auditeur@demo.example", Role.AUDITOR);
        officer = caller("secret.agent@demo.example");
        one = caller("secret.une@demo.example");
        two = caller("secret.deux@demo.example");
        buyer = caller("secret.acheteur@demo.example");
        auditor = caller("secret.auditeur@demo.example");
        event = read(officer.call("POST", EVENTS, """
                {"name":"Secret (fictif)","place":"Salle (fictive)","heldOn":"%s","firstSlot":"9:00","lastEnd":"12:00","slotMinutes":"30",
                 "breaks":"","tables":"4","maximumInARow":"6","fairShare":"1","searchSeconds":"2"}""".formatted(LocalDate.now().plusDays(2))))
                .path("id")
                .asString();
    }

    private Caller caller(String email) {
        return new Caller(port, email, NewPeople.PASSWORD);
    }

    private static JsonNode read(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        return JsonMapper.shared().readTree(answer.body());
    }

    @AfterAll
    void leave() {
        for (Caller caller : new Caller[] {officer, one, two, buyer, auditor}) {
            caller.close();
        }
    }

    @Test
    void eachSideSeesItsOwnAndTheOtherAndNothingElse() {
        String path = EVENTS + "/" + event;
        assertThat(one.call("GET", path, "").status()).as("not announced").isEqualTo(404);
        register(one, "une", 409);
        officer.call("PUT", path + "/open", "{\"open\":true}");
        register(one, "une", 200);
        register(two, "deux", 200);
        register(buyer, "acheteur", 200);

        String seenByOne = one.call("GET", path + "/participants", "").body();
        assertThat(seenByOne).contains("Drones marins", "Donneur d’ordre").doesNotContain("Servomoteurs");
        assertThat(buyer.call("GET", path + "/participants", "").body()).contains("Drones marins", "Servomoteurs");

        // A refusal: kept for its writer and the officers, told to nobody else.
        String refusal = path + "/participants/" + ids.get("acheteur") + "/wishes/" + ids.get("deux");
        assertThat(buyer.call("PUT", refusal, "{\"answer\":\"refuse\"}").status())
                .isEqualTo(200);
        assertThat(two.call("GET", path + "/participants/" + ids.get("acheteur") + "/wishes", "")
                        .status())
                .isEqualTo(404);
        assertThat(two.call("GET", "/rencontres/" + event + "/souhaits", "").body())
                .contains("Donneur d’ordre")
                .doesNotContain("refusé");
        assertThat(officer.call("GET", path + "/participants/" + ids.get("acheteur") + "/wishes", "")
                        .body())
                .contains("REFUSE");
        assertThat(one.call("PUT", refusal, "{\"answer\":\"wish\"}").status())
                .as("in another's name")
                .isEqualTo(409);
        String amongCompanies = path + "/participants/" + ids.get("une") + "/wishes/" + ids.get("deux");
        assertThat(one.call("PUT", amongCompanies, "{\"answer\":\"wish\"}").status())
                .isEqualTo(404);

        // Notes: the two sides of a meeting, and neither officers nor auditors nor others.
        publish(path);
        String notes = path + "/meetings/" + ids.get("une") + "/" + ids.get("acheteur") + "/notes";
        assertThat(one.call("POST", notes, "{\"text\":\"Entre nous deux\"}").status())
                .isEqualTo(201);
        assertThat(buyer.call("GET", notes, "").body()).contains("Entre nous deux");
        assertThat(officer.call("GET", notes, "").body()).doesNotContain("Entre nous");
        assertThat(two.call("GET", notes, "").body()).doesNotContain("Entre nous");
        assertThat(auditor.call("GET", notes, "").isClosed()).isTrue();
        assertThat(two.call("POST", notes, "{\"text\":\"Intrus\"}").status()).isGreaterThanOrEqualTo(400);
        assertThat(one.call("POST", notes, "{\"text\":\"TRÈS SECRET\"}").status())
                .isEqualTo(422);

        // Who comes for a company: itself and officers.
        assertThat(officer.call("GET", "/rencontres/" + event, "").body()).contains("Personne-une");
        assertThat(buyer.call("GET", "/rencontres/" + event, "").body()).doesNotContain("Personne-une");

        // After the term names and notes are gone.
        reminders.forget(LocalDate.now().plusDays(93));
        assertThat(officer.call("GET", "/rencontres/" + event, "").body()).doesNotContain("Personne-une");
        assertThat(buyer.call("GET", notes, "").body()).doesNotContain("Entre nous");
    }

    /** A schedule in which the first company meets the buyer. */
    private void publish(String path) {
        String wish = path + "/participants/" + ids.get("une") + "/wishes/" + ids.get("acheteur");
        read(one.call("PUT", wish, "{\"answer\":\"wish\"}"));
        read(officer.call("POST", path + "/schedules", ""));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> read(officer.call("GET", path + "/schedules", ""))
                        .get(0)
                        .path("state")
                        .asString()
                        .equals("DONE"));
        read(officer.call("POST", path + "/schedules/1/publication", ""));
    }

    private void register(Caller caller, String who, int status) {
        Caller.Answer answer =
                caller.call("PUT", EVENTS + "/" + event + "/registration", "{\"person1\":\"Personne-" + who + "\"}");
        if (status != 409) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            ids.put(who, JsonMapper.shared().readTree(answer.body()).path("id").asString());
        } else {
            assertThat(answer.status()).as(answer.body()).isIn(404, 409);
        }
    }

    @Test
    void whoHasNoAccountAsksByALinkThatTellsNothing() {
        String open = read(officer.call(
                        "POST", EVENTS, """
                {"name":"Lien (fictif)","place":"Salle (fictive)","heldOn":"%s","firstSlot":"9:00","lastEnd":"12:00","slotMinutes":"30",
                 "breaks":"","tables":"4","maximumInARow":"6","fairShare":"1","searchSeconds":"2"}""".formatted(LocalDate.now().plusDays(2))))
                .path("id")
                .asString();
        officer.call("PUT", EVENTS + "/" + open + "/open", "{\"open\":true}");
        String token = read(officer.call("POST", EVENTS + "/" + open + "/link", ""))
                .path("token")
                .asString();
        try (Caller stranger = new Caller(port)) {
            assertThat(stranger.call("GET", "/rencontres/inscription/AAAA", "").status())
                    .isEqualTo(404);
            String form = "nature=company&nom=Atelier+sans+compte+%28fictif%29&siren=000000018&personne-1=Direction";
            Caller.Answer first = stranger.call("POST", "/rencontres/inscription/" + token, form);
            Caller.Answer again = stranger.call("POST", "/rencontres/inscription/" + token, form);
            assertThat(first.body()).contains("Votre demande est transmise");
            assertThat(again.body()).contains("Votre demande est transmise");
        }
        JsonNode all = read(officer.call("GET", EVENTS + "/" + open + "/participants", ""));
        assertThat(all)
                .hasSize(2)
                .allSatisfy(
                        asked -> assertThat(asked.path("confirmed").asBoolean()).isFalse());
        String id = all.get(0).path("id").asString();
        officer.call("POST", EVENTS + "/" + open + "/participants/" + id + "/confirmation", "");
        assertThat(officer.call("GET", EVENTS + "/" + open + "/participants", "")
                        .body())
                .contains("\"confirmed\":true");
        int confirmed = inOwnName.call(() -> jdbc.sql(
                        "select count(*) from meetings.participant where event = cast(:event as uuid) and confirmed")
                .param("event", open)
                .query(Integer.class)
                .single());
        assertThat(confirmed).isEqualTo(1);
    }
}
