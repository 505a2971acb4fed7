package fr.beffroi.workbench.funding.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes wrong at a session is told in words with figures, holds up nothing else, and can be done again. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTroubleTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TODAY = LocalDate.now().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private Environment environment;

    private Caller company;
    private Caller officer;
    private Caller second;

    @BeforeAll
    void signIn() {
        people.join("ennui.entreprise@demo.example", "Optique de Château-Thierry (fictif)");
        people.officer("ennui.agent@demo.example");
        people.officer("ennui.second@demo.example");
        company = new Caller(port, "ennui.entreprise@demo.example", NewPeople.PASSWORD);
        officer = new Caller(port, "ennui.agent@demo.example", NewPeople.PASSWORD);
        second = new Caller(port, "ennui.second@demo.example", NewPeople.PASSWORD);
    }

    @AfterAll
    void leave() {
        company.close();
        officer.close();
        second.close();
    }

    private String propose(String title, String amount) {
        String path = new GrantLife(company, officer, second).propose(people.programme(), title, amount);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void aFileWhoseMoneyIsGoneHoldsUpNoOtherAndIsTriedAgain() throws SQLException {
        String poor = propose("Réservation disparue", "1 234");
        String good = propose("Tout va bien", "1 000");
        String session = open(TODAY);
        for (Map.Entry<String, String> one : Map.of(poor, "E-1", good, "E-2").entrySet()) {
            put(session, one.getKey());
            vote(session, one.getKey(), one.getKey().equals(poor) ? "1 234" : "1 000", one.getValue());
        }
        take(poor, -1_000_00);
        note(session, "prefect");
        note(session, "publication");
        JsonNode first = enforce(session);
        assertThat(first.get("enforced").asInt()).isEqualTo(1);
        assertThat(first.get("failures").size()).isEqualTo(1);
        assertThat(plain(first.get("failures").get(0).asString()))
                .contains("Réservation disparue", "L’enveloppe ne tient pas 1 234 €", "234 €");
        assertThat(state(good)).isEqualTo("enforceable");
        assertThat(state(poor)).as("the vote stays").isEqualTo("granted");

        assertThat(officer.call("POST", "/seances/" + session + "/execution", "")
                        .location())
                .contains("/seances/" + session);
        assertThat(plain(officer.call("GET", "/seances/" + session, "").body()))
                .contains("Un dossier n’a pas pu être rendu exécutoire", "ne tient pas 1 234 €", "E-1")
                .doesNotContain("??");

        take(poor, 1_000_00);
        assertThat(enforce(session).get("enforced").asInt()).isEqualTo(1);
        assertThat(state(poor)).isEqualTo("enforceable");
    }

    @Test
    void anAuthorisationThatEndedBetweenIsToldWithItsYears() throws SQLException {
        String file = propose("Autorisation échue", "1 500");
        String session = open(TODAY);
        put(session, file);
        vote(session, file, "1 500", "E-3");
        note(session, "prefect");
        note(session, "publication");
        int year = LocalDate.now().getYear();
        int last = lastYear(file, year - 1);
        try {
            JsonNode told = enforce(session);
            assertThat(told.get("enforced").asInt()).isZero();
            assertThat(told.get("failures").get(0).asString()).contains(String.valueOf(year - 1), "pas en " + year);
            assertThat(state(file)).isEqualTo("granted");
        } finally {
            lastYear(file, last);
        }
        assertThat(enforce(session).get("enforced").asInt()).isEqualTo(1);
    }

    @Test
    void proposalsAboveTheCreditsOfTheYearAreToldBeforeTheVote() {
        String file = propose("Sans crédits de paiement", "2 000");
        String now = open(TODAY);
        put(now, file);
        assertThat(officer.call("GET", "/seances/" + now, "").body())
                .as("the credits of this year hold it")
                .doesNotContain("encore libres ne font que");
        officer.call("DELETE", "/api/sessions/" + now + "/items/" + file, "");

        LocalDate later = LocalDate.now().plusYears(3);
        String session = open(later.toString());
        put(session, file);
        JsonNode envelope = read("/api/sessions/" + session).get("envelopes").get(0);
        assertThat(envelope.get("heldEuros").decimalValue()).isEqualByComparingTo("2000");
        assertThat(envelope.get("credit").decimalValue()).isZero();
        assertThat(plain(officer.call("GET", "/seances/" + session, "").body()))
                .contains(
                        "cette séance fait 2 000 €",
                        "les crédits de paiement de " + later.getYear() + " encore libres ne font que 0 €",
                        "Il manque 2 000 €");
    }

    /** Takes reserved money away from a file, or gives it back, behind the application's back. */
    private void take(String file, long cents) throws SQLException {
        asOwner(
                "funding.balance",
                "update funding.balance set cents = cents + " + cents + " where account = 'reserved' and file = '"
                        + file + "'");
    }

    /** Lets the authorisation of a file's envelope end in another year; the year before. */
    private int lastYear(String file, int year) throws SQLException {
        String book =
                " from funding.file f where f.id = '" + file + "' and f.programme = b.programme and f.axis = b.axis";
        return asOwner(
                "funding.book",
                "with old as (select b.id, b.last_year from funding.book b, funding.file f where f.id = '" + file
                        + "' and f.programme = b.programme and f.axis = b.axis) update funding.book b set last_year = "
                        + year
                        + ", first_year = least(first_year, " + year + ")" + book
                        + " returning (select last_year from old)");
    }

    private int asOwner(String table, String change) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.flyway.url"),
                        environment.getRequiredProperty("spring.flyway.user"),
                        environment.getRequiredProperty("spring.flyway.password"));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('beffroi.role', 'system', true)");
            statement.execute("alter table " + table + " disable trigger user");
            statement.execute("alter table " + table + " no force row level security");
            int result = 0;
            if (statement.execute(change)) {
                statement.getResultSet().next();
                result = statement.getResultSet().getInt(1);
            } else {
                assertThat(statement.getUpdateCount()).isEqualTo(1);
            }
            statement.execute("set constraints all immediate");
            statement.execute("alter table " + table + " enable trigger user");
            statement.execute("alter table " + table + " force row level security");
            connection.commit();
            return result;
        }
    }

    private String open(String day) {
        Caller.Answer made = officer.call(
                "POST",
                "/api/sessions",
                JSON.writeValueAsString(
                        Map.of("body", "standing-committee", "heldOn", day, "place", "Hémicycle (fictif)")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body()).get("session").get("id").asString();
    }

    private void put(String session, String file) {
        good(officer.call("POST", "/api/sessions/" + session + "/items", "{\"file\":\"" + file + "\"}"));
    }

    private void vote(String session, String file, String amount, String act) {
        good(officer.call(
                "POST",
                "/api/sessions/" + session + "/items/" + file + "/vote",
                JSON.writeValueAsString(Map.of(
                        "outcome", "grant",
                        "amount", amount,
                        "decision", act,
                        "inFavour", "40",
                        "against", "2",
                        "abstained", "1",
                        "seen", read("/api/grant-files/" + file).get("steps").asInt()))));
    }

    private void note(String session, String what) {
        good(officer.call("POST", "/api/sessions/" + session + "/" + what, "{\"on\":\"" + TODAY + "\"}"));
    }

    private JsonNode enforce(String session) {
        return good(officer.call("POST", "/api/sessions/" + session + "/enforcement", "{}"));
    }

    private String state(String file) {
        return read("/api/grant-files/" + file).get("state").asString();
    }

    private JsonNode read(String path) {
        return good(officer.call("GET", path, ""));
    }

    private static JsonNode good(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    private static String plain(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
