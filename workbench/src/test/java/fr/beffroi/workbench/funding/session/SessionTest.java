package fr.beffroi.workbench.funding.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session by programs: its list, what it leaves in the envelopes, its votes, and from when they are enforceable. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SESSIONS = "/api/sessions";
    private static final String TODAY = LocalDate.now().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    private final List<Caller> callers = new ArrayList<>();
    private Caller company;
    private Caller officer;
    private Caller auditor;
    private Caller administrator;
    private GrantLife life;
    private String programme = "";

    @BeforeAll
    void meet() {
        people.join("seance.entreprise@demo.example", "Imprimeur 3D d’Arras (fictif)");
        people.officer("seance.agent@demo.example");
        people.officer("seance.second@demo.example");
        company = caller("seance.entreprise@demo.example", NewPeople.PASSWORD);
        officer = caller("seance.agent@demo.example", NewPeople.PASSWORD);
        auditor = caller(DemoPeople.email("auditor"), DemoPeople.PASSWORD);
        administrator = caller(DemoPeople.email("administrator"), DemoPeople.PASSWORD);
        life = new GrantLife(company, officer, caller("seance.second@demo.example", NewPeople.PASSWORD));
        programme = people.programme();
    }

    private Caller caller(String email, String password) {
        Caller caller = new Caller(port, email, password);
        callers.add(caller);
        return caller;
    }

    @AfterAll
    void leave() {
        callers.forEach(Caller::close);
    }

    @Test
    void votesAreTheStepsOfTheirFilesAndBothDaysMakeThemEnforceable() {
        String granted = id(life.propose(programme, "Voté en séance", "12 000"));
        String refused = id(life.propose(programme, "Refusé en séance", "3 000"));
        String later = id(life.propose(programme, "Ajourné", "1 000"));
        String session = open(officer, TODAY);
        for (String file : List.of(granted, refused, later)) {
            put(session, file);
        }
        JsonNode envelope = read(session).get("envelopes").get(0);
        assertThat(envelope.get("heldEuros").decimalValue()).isEqualByComparingTo("16000");
        assertThat(envelope.get("beforeEuros")
                        .decimalValue()
                        .subtract(envelope.get("afterEuros").decimalValue()))
                .as("all proposals added up")
                .isEqualByComparingTo("16000");

        assertThat(faults(vote(
                        session,
                        granted,
                        Map.of("outcome", "grant", "amount", "12 000", "inFavour", "3", "against", "5"))))
                .containsExactlyInAnyOrder("inFavour", "abstained");
        assertThat(faults(vote(session, granted, votes(Map.of("outcome", "grant", "amount", "12 000")))))
                .containsExactly("decision");
        assertThat(detail(vote(
                        session, granted, votes(Map.of("outcome", "grant", "amount", "13 000", "decision", "S-1")))))
                .contains("13 000", "12 000");
        assertThat(vote(
                                session,
                                granted,
                                votes(Map.of(
                                        "outcome",
                                        "grant",
                                        "amount",
                                        "10 000,50",
                                        "decision",
                                        "S-1",
                                        "withdrawals",
                                        "Une élue")))
                        .status())
                .isEqualTo(200);
        assertThat(detail(vote(session, granted, votes(Map.of("outcome", "grant", "amount", "1", "decision", "S-1")))))
                .contains("n’attend pas de vote");
        assertThat(faults(vote(session, refused, votes(Map.of("outcome", "refuse", "decision", "S-2")))))
                .containsExactly("reason");
        assertThat(vote(
                                session,
                                refused,
                                votes(Map.of("outcome", "refuse", "decision", "S-2", "reason", "Hors du volet")))
                        .status())
                .isEqualTo(200);

        assertThat(detail(note(officer, session, "prefect", TODAY))).contains("attend encore son vote");
        assertThat(officer.call("DELETE", SESSIONS + "/" + session + "/items/" + later, "")
                        .status())
                .isEqualTo(200);
        assertThat(detail(officer.call("POST", SESSIONS + "/" + session + "/enforcement", "{}")))
                .contains("préfet");
        assertThat(faults(note(
                        officer,
                        session,
                        "publication",
                        LocalDate.now().minusDays(1).toString())))
                .containsExactly("on");
        assertThat(note(administrator, session, "publication", TODAY).status()).isEqualTo(200);
        assertThat(note(administrator, session, "prefect", TODAY).status()).isEqualTo(200);
        assertThat(detail(note(officer, session, "prefect", TODAY))).contains("déjà transmis");
        assertThat(state(granted))
                .as("both days are known, the step is an officer's")
                .isEqualTo("granted");

        long committed = committedCents();
        JsonNode enforced = JSON.readTree(officer.call("POST", SESSIONS + "/" + session + "/enforcement", "{}")
                .body());
        assertThat(enforced.get("enforced").asInt()).isEqualTo(1);
        assertThat(enforced.get("failures")).isEmpty();
        assertThat(committedCents() - committed).isEqualTo(10_000_50);
        assertThat(state(granted)).isEqualTo("enforceable");
        assertThat(state(refused)).isEqualTo("refused");
        assertThat(state(later)).isEqualTo("to-decide");
        JsonNode decision = JSON.readTree(
                        officer.call("GET", "/api/grant-files/" + granted, "").body())
                .get("decisions")
                .get(0);
        assertThat(decision.get("act").asString()).isEqualTo("S-1");
        assertThat(decision.get("votes").asString()).isEqualTo("40 pour, 2 contre, abstentions : 1");
        assertThat(decision.get("withdrawals").asString()).isEqualTo("Une élue");
        assertThat(JSON.readTree(officer.call("POST", SESSIONS + "/" + session + "/enforcement", "{}")
                                .body())
                        .get("enforced")
                        .asInt())
                .as("nothing is enforced twice")
                .isZero();
    }

    @Test
    void aFileWaitsOnOneListAndIsVotedOnWhenTheDayHasCome() {
        String file = id(life.propose(programme, "Attend la séance", "2 000"));
        String session = open(administrator, LocalDate.now().plusDays(10).toString());
        put(session, file);
        String other = open(officer, TODAY);
        assertThat(detail(officer.call("POST", SESSIONS + "/" + other + "/items", "{\"file\":\"" + file + "\"}")))
                .contains("attend déjà");
        assertThat(detail(vote(session, file, votes(Map.of("outcome", "grant", "amount", "2 000", "decision", "S-9")))))
                .contains("à venir");
        assertThat(company.call("GET", "/dossiers/" + file, "").body()).contains("À l’ordre du jour");
        Caller.Answer moved = officer.call(
                "PUT", SESSIONS + "/" + session, JSON.writeValueAsString(Map.of("heldOn", TODAY, "place", "Ailleurs")));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(vote(session, file, votes(Map.of("outcome", "grant", "amount", "2 000", "decision", "S-9")))
                        .status())
                .isEqualTo(200);
        assertThat(detail(officer.call(
                        "PUT",
                        SESSIONS + "/" + session,
                        JSON.writeValueAsString(Map.of("heldOn", TODAY, "place", "Ici")))))
                .contains("a voté");
        assertThat(detail(officer.call("DELETE", SESSIONS + "/" + session + "/items/" + file, "")))
                .contains("déjà voté");
    }

    @Test
    void sessionsAreReadByAuditorsAndNotByCompanies() {
        String session = open(officer, TODAY);
        assertThat(auditor.call("GET", "/seances/" + session, "").status()).isEqualTo(200);
        assertThat(auditor.call("POST", SESSIONS, "{}").isClosed()).isTrue();
        assertThat(company.call("GET", SESSIONS + "/" + session, "").isClosed()).isTrue();
        assertThat(administrator
                        .call("POST", SESSIONS + "/" + session + "/enforcement", "{}")
                        .isClosed())
                .isTrue();
        Caller.Answer empty = officer.call("POST", SESSIONS, "{}");
        assertThat(faults(empty)).containsExactlyInAnyOrder("body", "heldOn", "place");
        Caller.Answer page = officer.call("POST", "/seances", "instance=assembly&date=demain&lieu=Lille");
        assertThat(page.body()).contains("demain").contains("value=\"Lille\"");
    }

    @Test
    void theDatabaseItselfKeepsAVoteAndADay() {
        String file = id(life.propose(programme, "Gardé par la base", "500"));
        String session = open(officer, TODAY);
        put(session, file);
        vote(session, file, votes(Map.of("outcome", "grant", "amount", "500", "decision", "S-11")));
        note(officer, session, "prefect", TODAY);
        for (String change : List.of(
                "update funding.session_item set votes_for = 99 where session = '%s'::uuid",
                "delete from funding.session_item where session = '%s'::uuid",
                "update funding.session set sent_on = sent_on + 1 where id = '%s'::uuid",
                "update funding.session set place = 'Ailleurs' where id = '%s'::uuid")) {
            assertThat(refusedByTheDatabase(change.formatted(session)))
                    .as(change)
                    .isTrue();
        }
    }

    private boolean refusedByTheDatabase(String change) {
        try {
            inOwnName.run(() -> jdbc.sql(change).update());
            return false;
        } catch (org.springframework.dao.DataAccessException refused) {
            return true;
        }
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String open(Caller caller, String day) {
        Caller.Answer made = caller.call(
                "POST",
                SESSIONS,
                JSON.writeValueAsString(
                        Map.of("body", "standing-committee", "heldOn", day, "place", "Hémicycle (fictif)")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body()).get("session").get("id").asString();
    }

    private void put(String session, String file) {
        Caller.Answer answer = officer.call("POST", SESSIONS + "/" + session + "/items", "{\"file\":\"" + file + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private JsonNode read(String session) {
        return JSON.readTree(officer.call("GET", SESSIONS + "/" + session, "").body());
    }

    private static Map<String, String> votes(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of("inFavour", "40", "against", "2", "abstained", "1"));
        all.putAll(fields);
        return all;
    }

    private Caller.Answer vote(String session, String file, Map<String, String> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put(
                "seen",
                JSON.readTree(officer.call("GET", "/api/grant-files/" + file, "")
                                .body())
                        .get("steps")
                        .asInt());
        return officer.call(
                "POST", SESSIONS + "/" + session + "/items/" + file + "/vote", JSON.writeValueAsString(body));
    }

    private static Caller.Answer note(Caller caller, String session, String what, String day) {
        return caller.call("POST", SESSIONS + "/" + session + "/" + what, "{\"on\":\"" + day + "\"}");
    }

    private static java.util.Collection<String> faults(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return JSON.readTree(answer.body()).get("faults").propertyNames();
    }

    private static String detail(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        return JSON.readTree(answer.body())
                .get("detail")
                .asString()
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ');
    }

    private String state(String file) {
        return JSON.readTree(officer.call("GET", "/api/grant-files/" + file, "").body())
                .get("state")
                .asString();
    }

    private long committedCents() {
        return inOwnName.call(() ->
                jdbc.sql("""
                select coalesce(sum(b.cents), 0) from funding.balance b join funding.book k on k.id = b.book
                where k.programme = :programme::uuid and b.account = 'committed'""").param("programme", programme).query(Long.class).single());
    }
}
