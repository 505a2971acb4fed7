package fr.beffroi.workbench.meetings.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What may still change between a schedule and the day, and what not any more. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingRulesTest {
    private static final String EVENTS = "/api/meeting-events";
    private static final String ONE = "regles.une@demo.example";
    private static final String TWO = "regles.deux@demo.example";
    private static final String ONE_NAME = "Parachutes du Saint-Quentinois (fictif)";

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private NewPeople newPeople;

    @Autowired
    private InOwnName inOwnName;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private Caller officer;
    private Caller one;
    private Caller two;
    private Caller buyer;

    @BeforeAll
    void prepare() {
        people.join(ONE, ONE_NAME);
        people.join(TWO, "Boules optroniques de la Métropole (fictif)");
        newPeople.make("regles.acheteur@demo.example", Role.BUYER);
        newPeople.make("regles.agent@demo.example", Role.OFFICER);
        officer = new Caller(port, "regles.agent@demo.example", NewPeople.PASSWORD);
        one = new Caller(port, ONE, NewPeople.PASSWORD);
        two = new Caller(port, TWO, NewPeople.PASSWORD);
        buyer = new Caller(port, "regles.acheteur@demo.example", NewPeople.PASSWORD);
    }

    @AfterAll
    void leave() {
        for (Caller caller : new Caller[] {officer, one, two, buyer}) {
            caller.close();
        }
    }

    /** An event, its page, and who comes: {@code one}, {@code two}, {@code buyer}. */
    private record Event(String id, Map<String, String> ids) {
        String api() {
            return EVENTS + "/" + id;
        }

        String meeting() {
            return api() + "/meetings/" + ids.get("one") + "/" + ids.get("buyer");
        }
    }

    private static String settings(String firstSlot, String lastEnd) {
        return """
                {"name":"Règles (fictif)","place":"Salle (fictive)","heldOn":"%s","firstSlot":"%s","lastEnd":"%s","slotMinutes":"30",
                 "breaks":"","tables":"4","maximumInARow":"6","fairShare":"1","searchSeconds":"2"}""".formatted(LocalDate.now().plusDays(3), firstSlot, lastEnd);
    }

    /** Both companies come and wish for the buyer; the schedule has the number 1. */
    private Event scheduled() {
        Event event = announced();
        Map.of("one", one, "two", two, "buyer", buyer).forEach((name, caller) -> register(event, caller, name));
        good(one.call("PUT", wish(event, "one", "buyer"), "{\"answer\":\"wish\"}"));
        good(two.call("PUT", wish(event, "two", "buyer"), "{\"answer\":\"wish\"}"));
        schedule(event);
        return event;
    }

    private Event announced() {
        String id = good(officer.call("POST", EVENTS, settings("9:00", "12:00")))
                .path("id")
                .asString();
        Event event = new Event(id, new TreeMap<>());
        good(officer.call("PUT", event.api() + "/open", "{\"open\":true}"));
        return event;
    }

    private static JsonNode register(Event event, Caller caller, String name) {
        JsonNode registered = stay(event, caller, "9:00");
        event.ids().put(name, registered.path("id").asString());
        return registered;
    }

    private static JsonNode stay(Event event, Caller caller, String from) {
        return good(caller.call(
                "PUT",
                event.api() + "/registration",
                "{\"person1\":\"Direction (fictive)\",\"arrives\":\"" + from + "\"}"));
    }

    private static String wish(Event event, String who, String whom) {
        return event.api() + "/participants/" + event.ids().get(who) + "/wishes/"
                + event.ids().get(whom);
    }

    private void schedule(Event event) {
        good(officer.call("POST", event.api() + "/schedules", ""));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> newest(event).path("state").asString(), "DONE"::equals);
    }

    private JsonNode newest(Event event) {
        return good(officer.call("GET", event.api() + "/schedules", "")).get(0);
    }

    private Caller.Answer publish(Event event) {
        return officer.call(
                "POST",
                event.api() + "/schedules/" + newest(event).path("number").asInt() + "/publication",
                "");
    }

    private static JsonNode good(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void refused(Caller.Answer answer, String why) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("detail").asString())
                .contains(why);
    }

    @Test
    void aRepairThatANewerOneReplacedIsNotTakenOver() {
        Event event = scheduled();
        good(publish(event));
        int first = repair(event, "one");
        int second = repair(event, "two");
        assertThat(second).isGreaterThan(first);
        refused(officer.call("POST", event.api() + "/repairs/" + first + "/publication", ""), "plus récente");
        good(officer.call("POST", event.api() + "/repairs/" + second + "/publication", ""));
        refused(officer.call("POST", event.api() + "/repairs/" + second + "/publication", ""), "plus récente");
    }

    @Test
    void whatWasRefusedOrChangedSinceIsNotPublished() {
        Event event = scheduled();
        good(buyer.call("PUT", wish(event, "buyer", "one"), "{\"answer\":\"refuse\"}"));
        refused(publish(event), "refusé");
        assertThat(isPublished(event)).isFalse();
        good(buyer.call("PUT", wish(event, "buyer", "one"), "{\"answer\":null}"));
        stay(event, one, "11:30");
        stay(event, two, "11:30");
        refused(publish(event), "ne tient plus");
        schedule(event);
        good(publish(event));
        assertThat(isPublished(event)).isTrue();
        // Somebody who withdrew now would take a meeting along that was announced.
        refused(officer.call("PUT", event.api() + "/open", "{\"open\":true}"), "annoncés");
        assertThat(one.call("DELETE", event.api() + "/registration", "").status())
                .isEqualTo(409);
    }

    @Test
    void withOtherTimesNothingIsLeftOfWhatWasWorkedOutForTheFormer() {
        Event event = scheduled();
        good(officer.call(
                "PUT",
                event.api() + "/demands/" + event.ids().get("one") + "/"
                        + event.ids().get("buyer"),
                "{\"kind\":\"lock\",\"slot\":5}"));
        schedule(event);
        int number = newest(event).path("number").asInt();
        good(officer.call("PUT", event.api(), settings("9:00", "10:30")));
        Caller.Answer page = officer.call("GET", "/rencontres/" + event.id() + "/planning", "");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Les horaires ont changé depuis").doesNotContain("gardé à");
        refused(officer.call("POST", event.api() + "/schedules/" + number + "/publication", ""), "pas prêt");
        schedule(event);
        assertThat(newest(event).path("number").asInt()).isGreaterThan(number);
        good(publish(event));
    }

    @Test
    void onlyWhoMeetsWritesDownAndAgrees() {
        Event event = scheduled();
        refused(one.call("POST", event.meeting() + "/notes", "{\"text\":\"Avant\"}"), "rendez-vous publié");
        refused(one.call("POST", event.meeting() + "/steps", "{\"text\":\"Avant\"}"), "rendez-vous publié");
        good(buyer.call("PUT", wish(event, "buyer", "two"), "{\"answer\":\"refuse\"}"));
        schedule(event);
        good(publish(event));
        good(one.call("POST", event.meeting() + "/notes", "{\"text\":\"Après\"}"));
        good(buyer.call("POST", event.meeting() + "/steps", "{\"text\":\"Un devis\"}"));
        String never = "/meetings/" + event.ids().get("two") + "/" + event.ids().get("buyer");
        refused(two.call("POST", event.api() + never + "/notes", "{\"text\":\"Jamais\"}"), "rendez-vous publié");
        refused(two.call("POST", event.api() + never + "/steps", "{\"text\":\"Jamais\"}"), "rendez-vous publié");
        String page = "/rencontres/" + event.id() + never.replace("/meetings/", "/rendez-vous/");
        assertThat(two.call("GET", page, "").body()).contains("id=\"notes\"").doesNotContain("note-texte");
        String twisted = event.api() + "/meetings/" + event.ids().get("buyer") + "/"
                + event.ids().get("one");
        assertThat(one.call("POST", twisted + "/notes", "{\"text\":\"À l’envers\"}")
                        .status())
                .isEqualTo(404);
        // The database says so too.
        insertNote(event, ONE, "one");
        assertThatThrownBy(() -> insertNote(event, TWO, "two")).hasStackTraceContaining("row-level security");
    }

    private void insertNote(Event event, String writer, String guest) {
        Viewer viewer = inOwnName.call(() -> jdbc.sql("""
                        select p.id, m.organisation from identity.person p join identity.membership m on m.person = p.id where p.email = :email""")
                .param("email", writer)
                .query((row, index) -> new Viewer(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        Role.COMPANY_MEMBER))
                .single());
        Viewers.runAs(
                viewer,
                () -> transactions.executeWithoutResult(status -> jdbc.sql("""
                insert into meetings.note (id, event, guest, host, side, text)
                values (gen_random_uuid(), cast(:event as uuid), cast(:guest as uuid), cast(:host as uuid), 'guest', 'SQL')""")
                        .param("event", event.id())
                        .param("guest", event.ids().get(guest))
                        .param("host", event.ids().get("buyer"))
                        .update()));
    }

    @Test
    void whoAskedByALinkIsConfirmedWithAllTheySaidAndCalledAsTheRegisterCallsThem() {
        Event event = announced();
        register(event, buyer, "buyer");
        String token = good(officer.call("POST", event.api() + "/link", ""))
                .path("token")
                .asString();
        try (Caller stranger = new Caller(port)) {
            String form = "nature=company&nom=Nom+d%27emprunt+%28fictif%29&personne-1=Direction&siren=";
            for (String siren : new String[] {siren(), ""}) {
                assertThat(stranger.call("POST", "/rencontres/inscription/" + token, form + siren)
                                .body())
                        .contains("Votre demande est transmise");
            }
        }
        register(event, two, "two");
        for (JsonNode asked : good(officer.call("GET", event.api() + "/participants", ""))) {
            if (!asked.path("confirmed").asBoolean()) {
                event.ids()
                        .put(
                                asked.hasNonNull("siren") ? "one" : "without",
                                asked.path("id").asString());
            }
        }
        assertThat(event.ids()).containsKeys("one", "without");
        good(one.call("PUT", wish(event, "one", "buyer"), "{\"answer\":\"wish\"}"));
        String order = registered(event);
        for (String who : new String[] {"one", "without"}) {
            String asked = event.api() + "/participants/" + event.ids().get(who);
            good(officer.call("POST", asked + "/confirmation", ""));
        }
        assertThat(registered(event)).isEqualTo(order);
        assertThat(one.call("GET", event.api() + "/participants/" + event.ids().get("one") + "/wishes", "")
                        .body())
                .contains("WISH");
        // The officer speaks for who has no account.
        good(officer.call("PUT", wish(event, "without", "buyer"), "{\"answer\":\"wish\"}"));
        assertThat(register(event, one, "one").path("name").asString()).isEqualTo(ONE_NAME);
    }

    private boolean isPublished(Event event) {
        return inOwnName.call(
                () -> jdbc.sql("select published is not null from meetings.event where id = cast(:event as uuid)")
                        .param("event", event.id())
                        .query(Boolean.class)
                        .single());
    }

    private String siren() {
        return inOwnName.call(() -> jdbc.sql("select siren from registry.company where name = :name")
                .param("name", ONE_NAME)
                .query(String.class)
                .single());
    }

    /** Who registered, one after the other. */
    private String registered(Event event) {
        return inOwnName.call(() -> jdbc.sql(
                        "select string_agg(id::text, ', ' order by registered_at) from meetings.participant where event = cast(:event as uuid)")
                .param("event", event.id())
                .query(String.class)
                .single());
    }

    private int repair(Event event, String absent) {
        return good(officer.call(
                        "POST",
                        event.api() + "/incidents",
                        "{\"kind\":\"no-show\",\"participant\":\"" + event.ids().get(absent) + "\"}"))
                .path("number")
                .asInt();
    }
}
