package fr.beffroi.workbench.funding.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.funding.open.PlainCsv;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer sees what the central register must be told of, takes the file, and notes the day; once, and for the sum that stands. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeMinimisDeclarationsTest {
    private static final String COMPANY = "Parachutes du Saint-Quentinois (fictif)";
    private static final String LIST = "/api/declarations/de-minimis";
    private static final String TODAY = LocalDate.now().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    private Caller company;
    private Caller officer;
    private Caller second;
    private GrantLife life;
    private String siren = "";
    private String file = "";

    @BeforeAll
    void grant() {
        siren = people.join("declarer.entreprise@demo.example", COMPANY);
        people.officer("declarer.agent@demo.example");
        people.officer("declarer.second@demo.example");
        company = new Caller(port, "declarer.entreprise@demo.example", NewPeople.PASSWORD);
        officer = new Caller(port, "declarer.agent@demo.example", NewPeople.PASSWORD);
        second = new Caller(port, "declarer.second@demo.example", NewPeople.PASSWORD);
        life = new GrantLife(company, officer, second);
        file = life.propose(people.programme(), "Voiles de récupération", "8 000");
        life.grant(file, "7 654,32", "2026-CP-90");
    }

    @AfterAll
    void leave() {
        List.of(company, officer, second).forEach(Caller::close);
    }

    @Test
    @Order(1)
    void whatIsDueIsThereWithItsDayAndInTheFile() {
        JsonNode line = line();
        assertThat(line.get("status").asString()).isEqualTo("DUE");
        assertThat(line.get("grantedOn").asString()).isEqualTo(TODAY);
        LocalDate due = LocalDate.parse(line.get("dueOn").asString());
        assertThat(WorkingDays.between(LocalDate.now(), due)).isEqualTo(20);
        assertThat(line.get("euros").decimalValue()).isEqualByComparingTo("7654.32");
        assertThat(officer.call("GET", "/declarations", "").body())
                .contains(COMPANY, "Voiles de récupération", "encore", "/declarations/minimis/" + id())
                .doesNotContain("??");
        for (String path : List.of("/declarations/minimis.csv", LIST + ".csv")) {
            List<List<String>> rows =
                    PlainCsv.read(officer.call("GET", path, "").body());
            List<String> row = row(rows);
            assertThat(row.get(rows.getFirst().indexOf("identifiant_beneficiaire")))
                    .isEqualTo(siren);
            assertThat(row.get(rows.getFirst().indexOf("nom_beneficiaire"))).isEqualTo(COMPANY);
            assertThat(row.get(rows.getFirst().indexOf("montant_esb"))).isEqualTo("7654.32");
            assertThat(row.get(rows.getFirst().indexOf("date_octroi"))).isEqualTo(TODAY);
            assertThat(row.get(rows.getFirst().indexOf("regime"))).contains("2023/2831");
            assertThat(row.get(rows.getFirst().indexOf("autorite"))).contains("fictive");
        }
    }

    @Test
    @Order(2)
    void aCompanyHasNothingToDoHere() {
        assertThat(company.call("GET", LIST, "").isClosed()).isTrue();
        assertThat(company.call("POST", LIST + "/" + id(), "{\"on\":\"" + TODAY + "\"}")
                        .isClosed())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from funding.de_minimis_declaration")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> jdbc.sql("select * from funding.de_minimis_grants()")
                        .query((row, index) -> 1)
                        .list())
                .hasMessageContaining("only officers and auditors");
    }

    @Test
    @Order(3)
    void aDayThatCannotBeIsToldAndKeptInTheForm() {
        String yesterday = LocalDate.now().minusDays(1).toString();
        String tomorrow = LocalDate.now().plusDays(1).toString();
        for (String day : List.of(yesterday, tomorrow, "hier", "")) {
            assertThat(post("{\"on\":\"" + day + "\"}").status()).as(day).isEqualTo(422);
        }
        assertThat(post("{\"on\":\"" + TODAY + "\",\"amount\":\"7000\"}").status())
                .as("another sum than the one that stands")
                .isEqualTo(409);
        Caller.Answer page = officer.call("POST", "/declarations/minimis/" + id(), "jour=" + tomorrow);
        assertThat(page.body()).contains("Rien n’a été noté", "est un jour à venir", "value=\"" + tomorrow + "\"");
        assertThat(line().get("status").asString()).isEqualTo("DUE");
    }

    @Test
    @Order(4)
    void pressedByTwentyItIsNotedOnce() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
            List<Callable<Integer>> presses = java.util.Collections.nCopies(
                    20,
                    () -> post("{\"on\":\"" + TODAY + "\",\"amount\":\"7654,32\"}")
                            .status());
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> one : pool.invokeAll(presses)) {
                answers.add(one.get());
            }
            assertThat(answers).containsOnlyOnce(201);
            assertThat(answers.stream().filter(status -> status == 409)).hasSize(19);
        }
        assertThat(line().get("status").asString()).isEqualTo("DECLARED");
        List<List<String>> rows =
                PlainCsv.read(officer.call("GET", LIST + ".csv", "").body());
        assertThat(rows.stream().filter(row -> row.contains(siren)))
                .as("what is told is no more in the file")
                .isEmpty();
    }

    @Test
    @Order(5)
    void whatIsWrittenStays() {
        assertThatThrownBy(() -> inOwnName.run(
                        () -> jdbc.sql("update funding.de_minimis_declaration set declared_on = declared_on")
                                .update()))
                .isNotNull();
        assertThatThrownBy(() -> inOwnName.run(() ->
                        jdbc.sql("delete from funding.de_minimis_declaration").update()))
                .isNotNull();
    }

    @Test
    @Order(6)
    void anAidThatIsGivenUpIsToBeCorrected() {
        JsonNode now =
                JsonMapper.shared().readTree(company.call("GET", file, "").body());
        assertThat(company.call(
                                "POST",
                                file + "/steps",
                                JsonMapper.shared()
                                        .writeValueAsString(Map.of(
                                                "step",
                                                "withdraw",
                                                "seen",
                                                now.get("steps").asInt())))
                        .status())
                .isEqualTo(200);
        org.awaitility.Awaitility.await()
                .until(() -> line().get("status").asString().equals("TO_CORRECT"));
        assertThat(line().get("euros").decimalValue()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(post("{\"on\":\"" + TODAY + "\",\"amount\":\"0\"}").status()).isEqualTo(201);
        assertThat(line().get("status").asString()).isEqualTo("DECLARED");
    }

    private Caller.Answer post(String body) {
        return officer.call("POST", LIST + "/" + id(), body);
    }

    private String id() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private JsonNode line() {
        return JsonMapper.shared()
                .readTree(officer.call("GET", LIST, "").body())
                .valueStream()
                .filter(one -> one.get("file").asString().equals(id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> row(List<List<String>> rows) {
        return rows.stream().filter(row -> row.contains(siren)).findFirst().orElseThrow();
    }
}
