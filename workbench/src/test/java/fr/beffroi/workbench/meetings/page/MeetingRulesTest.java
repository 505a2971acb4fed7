package fr.beffroi.workbench.meetings.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What may still change between a schedule and the day, and what not any more. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingRulesTest {
    private static final String EVENTS = "/api/meeting-events";
    private static final String ONE_NAME = "Parachutes du Saint-Quentinois (fictif)";

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private NewPeople newPeople;

    private Caller officer;
    private Caller one;
    private Caller two;
    private Caller buyer;

    @BeforeAll
    void prepare() {
        people.join("regles.une@demo.example", ONE_NAME);
        people.join("regles.deux@demo.example", "Boules optroniques de la Métropole (fictif)");
        newPeople.make("regles.acheteur@demo.example", Role.BUYER);
        newPeople.make("regles.agent@demo.example", Role.OFFICER);
        officer = new Caller(port, "regles.agent@demo.example", NewPeople.PASSWORD);
        one = new Caller(port, "regles.une@demo.example", NewPeople.PASSWORD);
        two = new Caller(port, "regles.deux@demo.example", NewPeople.PASSWORD);
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
        String id = good(officer.call("POST", EVENTS, settings("9:00", "12:00")))
                .path("id")
                .asString();
        Event event = new Event(id, new TreeMap<>());
        good(officer.call("PUT", event.api() + "/open", "{\"open\":true}"));
        Map.of("one", one, "two", two, "buyer", buyer)
                .forEach((name, caller) -> event.ids()
                        .put(name, register(event, caller, "").path("id").asString()));
        for (String name : new String[] {"one", "two"}) {
            good((name.equals("one") ? one : two).call("PUT", wish(event, name, "buyer"), "{\"answer\":\"wish\"}"));
        }
        schedule(event);
        return event;
    }

    private static JsonNode register(Event event, Caller caller, String more) {
        return good(
                caller.call("PUT", event.api() + "/registration", "{\"person1\":\"Direction (fictive)\"" + more + "}"));
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

    private int repair(Event event, String absent) {
        return good(officer.call(
                        "POST",
                        event.api() + "/incidents",
                        "{\"kind\":\"no-show\",\"participant\":\"" + event.ids().get(absent) + "\"}"))
                .path("number")
                .asInt();
    }
}
