package fr.beffroi.workbench.funding.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A closed file stays followed: the company proves, an officer accepts or finds a breach, and the breach leads to the sum to claim back. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObligationsTest {
    private static final String EMAIL = "obligations.entreprise@demo.example";
    /** Paid eleven months and a half ago: the first proof is due soon. */
    private static final LocalDate PAID = LocalDate.now().minusMonths(11).minusDays(15);

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private ObligationReminders reminders;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    private Caller company;
    private Caller officer;
    private Caller second;
    private Caller rival;
    private GrantLife life;

    @BeforeAll
    void join() {
        people.join(EMAIL, "Hydrogène mobile de Dunkerque (fictif)");
        people.join("obligations.rivale@demo.example", "Conditionnement du Ternois (fictif)");
        people.officer("obligations.agent@demo.example");
        people.officer("obligations.second@demo.example");
        company = new Caller(port, EMAIL, NewPeople.PASSWORD);
        rival = new Caller(port, "obligations.rivale@demo.example", NewPeople.PASSWORD);
        officer = new Caller(port, "obligations.agent@demo.example", NewPeople.PASSWORD);
        second = new Caller(port, "obligations.second@demo.example", NewPeople.PASSWORD);
        life = new GrantLife(company, officer, second);
    }

    @AfterAll
    void leave() {
        List.of(company, officer, second, rival).forEach(Caller::close);
    }

    private String closed(String title, String act) {
        String file = life.propose(people.programme(), title, "9 000");
        assertThat(dated(file)).isEmpty();
        life.grant(file, "9 000", act);
        assertThat(dated(file)).as("nothing was paid yet").isEmpty();
        life.asOfficer(file, "make-enforceable", Map.of("on", LocalDate.now().toString()));
        life.pay(file, "9 000", PAID);
        life.asOfficer(file, "close", Map.of());
        return file;
    }

    @Test
    void aProofIsRemindedGivenAndAccepted() {
        String file = closed("Station d’essai", "2026-CP-95");
        List<JsonNode> all = dated(file);
        assertThat(all)
                .extracting(one -> one.get("dueOn").asString())
                .containsExactly(
                        PAID.plusYears(1).toString(),
                        PAID.plusYears(2).toString(),
                        PAID.plusYears(3).toString());
        assertThat(all).extracting(one -> one.get("status").asString()).containsExactly("DUE", "LATER", "LATER");

        long before = TestMail.count(EMAIL);
        reminders.sendDue(LocalDate.now());
        assertThat(TestMail.linkPath(EMAIL)).contains("/dossiers/" + id(file));
        long after = TestMail.count(EMAIL);
        assertThat(after).isGreaterThan(before);
        reminders.sendDue(LocalDate.now());
        assertThat(TestMail.count(EMAIL)).as("once is enough").isEqualTo(after);

        String due = PAID.plusYears(1).toString();
        assertThat(officer.call("POST", file + "/obligations/accept", said(due, Map.of()))
                        .status())
                .as("nothing was proven yet")
                .isEqualTo(409);
        assertThat(company.call("POST", file + "/obligations/answer", said(due, Map.of("text", "Tout est là")))
                        .body())
                .contains("paper");
        assertThat(rival.call("POST", file + "/obligations/answer", said(due, Map.of("text", "x")))
                        .status())
                .isEqualTo(404);
        // On the page: the paper goes with the answer.
        Caller.Answer page = company.upload(
                "/dossiers/" + id(file) + "/obligations/reponse?condition=KEEP_INVESTMENT&echeance=" + due
                        + "&texte=Le+banc+tourne",
                "piece",
                "constat.pdf",
                "%PDF-1.4 constat".getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(302);
        JsonNode answered = dated(file).getFirst();
        assertThat(answered.get("status").asString()).isEqualTo("ANSWERED");
        String paper = answered.get("events").get(1).get("paper").asString();
        assertThat(company.call("DELETE", file + "/papers/" + paper, "").status())
                .as("a proof stays")
                .isEqualTo(404);
        assertThat(officer.call("GET", "/obligations", "").body())
                .contains("Station d’essai", "preuve reçue, à examiner")
                .doesNotContain("??");
        assertThat(rival.call("GET", "/obligations", "").body()).doesNotContain("Station d’essai");
        assertThat(officer.call(
                                "POST",
                                "/dossiers/" + id(file) + "/obligations/accord",
                                "condition=KEEP_INVESTMENT&echeance=" + due)
                        .status())
                .isEqualTo(302);
        assertThat(dated(file).getFirst().get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(second.call(
                                "POST",
                                file + "/obligations/breach",
                                said(due, Map.of("reason", "x", "since", PAID.toString())))
                        .status())
                .as("judged already")
                .isEqualTo(409);
        assertThat(company.call("GET", "/dossiers/" + id(file), "").body())
                .contains("Ce qui est acheté reste 3 ans dans la région", "Obligation tenue")
                .doesNotContain("Constater un manquement", "??");
    }

    @Test
    void aBreachLeadsToTheSumToClaimBack() {
        String file = closed("Banc vendu", "2026-CP-96");
        String due = PAID.plusYears(1).toString();
        String since = PAID.plusMonths(9).plusDays(3).toString();
        Caller.Answer faulty = officer.call(
                "POST",
                "/dossiers/" + id(file) + "/obligations/manquement",
                "condition=KEEP_INVESTMENT&echeance=" + due + "&motif=Banc+vendu&depuis=" + PAID.minusDays(1));
        assertThat(faulty.body()).contains("Rien n’a été enregistré", "hors du temps", "Banc vendu");
        assertThat(officer.call("POST", file + "/obligations/breach", said(due, Map.of("since", since)))
                        .status())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(company.call("POST", file + "/obligations/breach", said(due, Map.of("since", since)))
                        .isClosed())
                .isTrue();
        assertThat(officer.call(
                                "POST",
                                "/dossiers/" + id(file) + "/obligations/manquement",
                                "condition=KEEP_INVESTMENT&echeance=" + due + "&motif=Vendu+hors+r%C3%A9gion&depuis="
                                        + since)
                        .status())
                .isEqualTo(302);
        JsonNode broken = dated(file).getFirst();
        assertThat(broken.get("status").asString()).isEqualTo("BREACHED");
        // 9 of 36 months kept of 9 000 €: 27/36 come back.
        assertThat(broken.get("claimEuros").decimalValue()).isEqualByComparingTo("6750");
        assertThat(officer.call("GET", "/dossiers/" + id(file), "").body())
                .contains("à demander en remboursement", "value=\"6750,00\"")
                .doesNotContain("??");
        life.asOfficer(file, "claim-back", Map.of("amount", "6750", "decision", "2027-CP-3"));
        assertThat(JsonMapper.shared()
                        .readTree(officer.call("GET", file, "").body())
                        .get("state")
                        .asString())
                .isEqualTo("recovering");
        assertThat(company.call(
                                "POST",
                                file + "/obligations/answer",
                                said(PAID.plusYears(2).toString(), Map.of("text", "x")))
                        .status())
                .as("the aid is being claimed back")
                .isEqualTo(409);
    }

    @Test
    void whatIsWrittenStaysAndIsNobodyElses() {
        assertThat(jdbc.sql("select count(*) from funding.obligation_event")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> inOwnName.run(
                        () -> jdbc.sql("delete from funding.obligation_event").update()))
                .isNotNull();
    }

    private static String said(String due, Map<String, String> more) {
        Map<String, String> said = new java.util.HashMap<>(more);
        said.put("condition", "KEEP_INVESTMENT");
        said.put("due", due);
        return JsonMapper.shared().writeValueAsString(said);
    }

    private List<JsonNode> dated(String file) {
        return JsonMapper.shared()
                .readTree(company.call("GET", file + "/obligations", "").body())
                .valueStream()
                .filter(one -> Objects.requireNonNull(one.get("dueOn")).isString())
                .toList();
    }

    private static String id(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
