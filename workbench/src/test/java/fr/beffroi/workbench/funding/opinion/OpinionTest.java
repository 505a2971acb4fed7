package fr.beffroi.workbench.funding.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.OutsideLinks;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opinions by programs and by an expert's link: who may ask, see and answer, and what the database itself refuses. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SOON = LocalDate.now().plusDays(5).toString();
    private static final String OFFICER = "avis.agent@demo.example";

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private OutsideLinks links;

    private final List<Caller> callers = new ArrayList<>();
    private Caller company;
    private Caller rival;
    private Caller officer;
    private Caller second;
    private Caller auditor;
    private Caller nobody;
    private String file = "";

    @BeforeAll
    void meet() {
        people.join("avis.entreprise@demo.example", "Imprimeur 3D d’Arras (fictif)");
        people.join("avis.rivale@demo.example", "Radômes du Soissonnais (fictif)");
        people.officer(OFFICER);
        people.officer("avis.second@demo.example");
        company = caller("avis.entreprise@demo.example", NewPeople.PASSWORD);
        rival = caller("avis.rivale@demo.example", NewPeople.PASSWORD);
        officer = caller(OFFICER, NewPeople.PASSWORD);
        second = caller("avis.second@demo.example", NewPeople.PASSWORD);
        auditor = caller(DemoPeople.email("auditor"), DemoPeople.PASSWORD);
        nobody = new Caller(port);
        callers.add(nobody);
        file = new GrantLife(company, officer, second).propose(people.programme(), "Avis demandés", "1 000");
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
    void aColleagueAnswersOnceAndInTheirOwnName() {
        for (String person : colleagues()) {
            Caller.Answer asked = officer.call(
                    "POST",
                    file + "/opinions",
                    json(Map.of("person", person, "question", "Est-ce faisable ?", "dueOn", SOON)));
            assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        }
        JsonNode mine = find(
                second,
                one -> one.get("own").asBoolean() && one.get("answeredAt").isNull());
        JsonNode notMine = find(
                second,
                one -> !one.get("own").asBoolean() && one.get("organisation").isNull());
        String answer = json(Map.of("recommendation", "favourable", "answer", "Oui, avec un essai."));
        assertThat(detail(second.call("PUT", opinion(notMine), answer))).contains("quelqu’un d’autre");
        assertThat(officer.call("PUT", opinion(mine), answer).status()).isEqualTo(409);
        Caller.Answer faulty = second.call("PUT", opinion(mine), json(Map.of("recommendation", "peut-être")));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(JSON.readTree(faulty.body()).get("faults").propertyNames())
                .containsExactlyInAnyOrder("recommendation", "answer");
        long mails = TestMail.count(OFFICER);
        assertThat(second.call("PUT", opinion(mine), answer).status()).isEqualTo(200);
        assertThat(second.call("PUT", opinion(mine), answer).status())
                .as("once")
                .isEqualTo(409);
        assertThat(TestMail.count(OFFICER)).as("who asked is told").isEqualTo(mails + 1);
        assertThat(auditor.call("GET", file + "/opinions", "").body()).contains("Oui, avec un essai.");
        assertThat(second.call("GET", "/api/account/export", "").body()).contains("Oui, avec un essai.");
        assertThat(officer.call("DELETE", opinion(mine), "").status())
                .as("what was given stays")
                .isEqualTo(409);
        for (Caller stranger : List.of(company, rival, nobody)) {
            assertThat(stranger.call("GET", file + "/opinions", "").isClosed()).isTrue();
            assertThat(stranger.call("GET", file.replace("/api/grant-files", "/dossiers"), "")
                            .body())
                    .doesNotContain("Est-ce faisable");
        }
        assertThat(auditor.call("POST", file + "/opinions", "{}").isClosed()).isTrue();
    }

    @Test
    void whatIsAskedFaultilyIsToldFieldByField() {
        Caller.Answer colleague = officer.call(
                "POST", file + "/opinions", json(Map.of("person", "x", "question", " ", "dueOn", "2020-01-01")));
        assertThat(faults(colleague)).containsExactlyInAnyOrder("person", "question", "dueOn");
        assertThat(detail(colleague)).contains("« 2020-01-01 »", "60 jours");
        Caller.Answer expert = officer.call(
                "POST",
                file + "/opinions/experts",
                json(Map.of(
                        "email",
                        "pas une adresse",
                        "dueOn",
                        LocalDate.now().plusDays(61).toString())));
        assertThat(faults(expert)).containsExactlyInAnyOrder("name", "organisation", "email", "question", "dueOn");
        assertThat(detail(expert)).contains("« pas une adresse »");
    }

    @Test
    void anExpertDeclaresThenSeesWhatWasTickedAndAnswersOnce() {
        List<String> papers = papers();
        String link = ask("experte.une@demo.example", Map.of("project", true, "costs", true, "papers", papers));
        JsonNode asked = find(
                officer,
                one -> "experte.une@demo.example".equals(one.path("email").asString("")));
        assertThat(asked.get("papers")).as("no RIB, no de minimis declaration").hasSize(papers.size() - 2);
        assertThat(officer.call("GET", file + "/deadlines", "").body())
                .contains("OPINION", "Centre technique (fictif)");
        assertThat(company.call("GET", file + "/deadlines", "").body())
                .as("a company knows of no opinion")
                .contains("DECISION")
                .doesNotContain("OPINION");
        String shownPaper = asked.get("papers").get(0).asString();
        String before = page(link);
        assertThat(before).contains("D’abord, vos intérêts", "Imprimeur 3D d’Arras (fictif)");
        assertThat(before).doesNotContain("Un secret de fabrication", "Bancs (fictif)", shownPaper);
        assertThat(nobody.call("GET", link + "/pieces/" + shownPaper, "").status())
                .isEqualTo(404);
        assertThat(nobody.call("POST", link, "sens=favourable&avis=Oui").status())
                .as("interests first")
                .isEqualTo(404);
        assertThat(nobody.call("POST", link + "/interets", "").body()).contains("Dites si vous avez un intérêt");
        assertThat(nobody.call("POST", link + "/interets", "interet=oui").body())
                .as("which interest")
                .contains("à remplir");
        assertThat(nobody.call("POST", link + "/interets", "interet=non").location())
                .endsWith(link);
        String after = page(link);
        assertThat(after)
                .contains("Un secret de fabrication", "Bancs (fictif)", shownPaper)
                .doesNotContain("FR76", "0123 4567", "minimis");
        for (String paper : papers) {
            boolean ticked = asked.get("papers").toString().contains(paper);
            assertThat(nobody.call("GET", link + "/pieces/" + paper, "").status())
                    .as("ticked: " + ticked)
                    .isEqualTo(ticked ? 200 : 404);
        }
        Caller.Answer faulty = nobody.call("POST", link, "sens=reserved&avis=");
        assertThat(faulty.body()).contains("à remplir", "value=\"reserved\" checked");
        assertThat(nobody.call("POST", link, "sens=reserved&avis=Un+essai+d%27abord")
                        .body())
                .contains("Merci");
        assertThat(nobody.call("POST", link, "sens=favourable&avis=Encore").status())
                .isEqualTo(404);
        assertThat(nobody.call("GET", link, "").status()).isEqualTo(404);
        assertThat(nobody.call("GET", link + "/pieces/" + shownPaper, "").status())
                .isEqualTo(404);
        JsonNode given = find(auditor, one -> one.get("id").equals(asked.get("id")));
        assertThat(given.get("recommendation").asString()).isEqualTo("RESERVED");
        assertThat(given.get("answer").asString()).isEqualTo("Un essai d'abord");
        assertThat(given.get("email").isNull()).as("the address is erased").isTrue();
        assertThat(actions(asked.get("id").asString()))
                .containsSubsequence("opinion.expert", "opinion.open", "opinion.declare", "opinion.read")
                .endsWith("opinion.answer");
    }

    @Test
    void whoHasAnInterestStandsBackWithoutSeeingTheProject() {
        String link = ask("expert.lie@demo.example", Map.of("project", true));
        assertThat(nobody.call("POST", link + "/interets", "interet=oui&lien=J%27y+ai+des+parts")
                        .body())
                .contains("Merci");
        assertThat(nobody.call("GET", link, "").status()).isEqualTo(404);
        JsonNode given = find(
                officer, one -> "J'y ai des parts".equals(one.path("answer").asString("")));
        assertThat(given.get("recommendation").asString()).isEqualTo("STANDS_BACK");
    }

    @Test
    void aNewLinkEndsTheOldOneAndWithdrawingEndsBoth() {
        String first = ask("expert.lent@demo.example", Map.of());
        JsonNode asked = find(
                officer,
                one -> "expert.lent@demo.example".equals(one.path("email").asString("")));
        assertThat(faults(officer.call("POST", opinion(asked) + "/link", "{\"dueOn\":\"\"}")))
                .containsExactly("dueOn");
        assertThat(rival.call("POST", opinion(asked) + "/link", json(Map.of("dueOn", SOON)))
                        .isClosed())
                .isTrue();
        assertThat(officer.call("POST", opinion(asked) + "/link", json(Map.of("dueOn", SOON)))
                        .status())
                .isEqualTo(200);
        String renewed = TestMail.linkPath("expert.lent@demo.example");
        assertThat(renewed).isNotEqualTo(first);
        assertThat(nobody.call("GET", first, "").status()).isEqualTo(404);
        assertThat(nobody.call("GET", renewed, "").status()).isEqualTo(200);
        assertThat(officer.call("DELETE", opinion(asked), "").status()).isEqualTo(204);
        assertThat(nobody.call("GET", renewed, "").status()).isEqualTo(404);
        assertThat(officer.call("POST", opinion(asked) + "/link", json(Map.of("dueOn", SOON)))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aLinkEndsWithItsDay() {
        OutsideLinks.Secret ended = links.create();
        insert(ended, "now() - interval '1 second'");
        assertThat(nobody.call("GET", "/avis/" + ended.token(), "").status()).isEqualTo(404);
        OutsideLinks.Secret open = links.create();
        insert(open, "now() + interval '1 hour'");
        assertThat(nobody.call("GET", "/avis/" + open.token(), "").status()).isEqualTo(200);
    }

    @Test
    void theDatabaseOpensNothingWithoutTheLinkAndLetsNobodyAnswerForOthers() {
        OutsideLinks.Secret secret = links.create();
        UUID id = insert(secret, "now() + interval '1 hour'");
        Supplier<Long> papers = () ->
                jdbc.sql("select count(*) from funding.paper").query(Long.class).single();
        Supplier<Long> opinions = () -> jdbc.sql("select count(*) from funding.opinion")
                .query(Long.class)
                .single();
        assertThat(as(Viewer.ANONYMOUS, "", opinions)).isZero();
        String hash = HexFormat.of().formatHex(secret.hash());
        assertThat(as(Viewer.ANONYMOUS, hash, opinions)).isEqualTo(1);
        assertThat(as(Viewer.ANONYMOUS, hash, papers)).as("interests first").isZero();
        assertThat(as(
                        Viewer.ANONYMOUS,
                        hash,
                        () -> jdbc.sql("select count(*) from funding.step")
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(as(
                        Viewer.ANONYMOUS,
                        hash,
                        () -> jdbc.sql("update funding.opinion set declared_at = now() where id = :id")
                                .param("id", id)
                                .update()))
                .isEqualTo(1);
        assertThat(as(Viewer.ANONYMOUS, hash, papers))
                .as("the one that was ticked")
                .isEqualTo(1);
        String answer =
                "update funding.opinion set recommendation = 'favourable', answer = 'Oui', answered_at = now(), expert_email = null where id = :id";
        assertThatThrownBy(() -> as(
                        Viewer.SYSTEM,
                        "",
                        () -> jdbc.sql(answer).param("id", id).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("who was asked only");
        assertThatThrownBy(() -> as(
                        Viewer.ANONYMOUS,
                        hash,
                        () -> jdbc.sql(
                                        "update funding.opinion set expires_at = now() + interval '1 year' where id = :id")
                                .param("id", id)
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("Only an officer");
        assertThatThrownBy(() -> as(
                        Viewer.SYSTEM,
                        "",
                        () -> jdbc.sql("delete from funding.opinion where id = :id")
                                .param("id", id)
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private <T> T as(Viewer viewer, String link, Supplier<T> action) {
        return Viewers.callAs(
                viewer,
                () -> java.util.Objects.requireNonNull(transactions.execute(status -> {
                    jdbc.sql("select set_config('beffroi.expert_link', :link, true)")
                            .param("link", link)
                            .query(String.class)
                            .single();
                    return action.get();
                })));
    }

    private UUID insert(OutsideLinks.Secret secret, String expires) {
        UUID id = UUID.randomUUID();
        inOwnName.run(() -> jdbc.sql("""
                insert into funding.opinion (id, file, company, question, due_on, expert_name, expert_organisation, expert_email, papers, token_hash,
                    expires_at)
                select :id, f.id, f.company, 'Est-ce sûr ?', current_date, 'Experte (fictive)', 'Centre (fictif)', 'x@demo.example',
                    (select array_agg(p.id) from (select id from funding.paper where file = f.id order by added_at limit 1) p), :hash, %s
                from funding.file f where f.id = :file""".formatted(expires))
                .param("id", id)
                .param("file", UUID.fromString(file.substring(file.lastIndexOf('/') + 1)))
                .param("hash", secret.hash())
                .update());
        return id;
    }

    private String ask(String email, Map<String, Object> shown) {
        Map<String, Object> wish = new java.util.HashMap<>(shown);
        wish.putAll(Map.of(
                "name", "Experte (fictive)",
                "organisation", "Centre technique (fictif)",
                "email", email,
                "question", "La machine tient-elle la tolérance ?",
                "dueOn", SOON));
        Caller.Answer asked = officer.call("POST", file + "/opinions/experts", JSON.writeValueAsString(wish));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(JSON.readTree(asked.body()).get("link").isNull())
                .as("it was mailed")
                .isTrue();
        return TestMail.linkPath(email);
    }

    private String page(String link) {
        Caller.Answer answer = nobody.call("GET", link, "");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private List<String> papers() {
        List<String> papers = new ArrayList<>();
        JSON.readTree(officer.call("GET", file + "/papers", "").body())
                .forEach(paper -> papers.add(paper.get("id").asString()));
        return papers;
    }

    private List<String> colleagues() {
        List<String> all = new ArrayList<>();
        JSON.readTree(second.call("GET", file + "/people-in-charge", "").body())
                .get("colleagues")
                .forEach(one -> all.add(one.get("pseudonym").asString()));
        return all;
    }

    private JsonNode find(Caller reader, java.util.function.Predicate<JsonNode> which) {
        for (JsonNode one :
                JSON.readTree(reader.call("GET", file + "/opinions", "").body())) {
            if (which.test(one)) {
                return one;
            }
        }
        throw new AssertionError("No such opinion");
    }

    private List<String> actions(String opinion) {
        return inOwnName.call(() -> jdbc.sql(
                        "select action from identity.audit_entry where details ->> 'opinion' = :opinion order by id")
                .param("opinion", opinion)
                .query(String.class)
                .list());
    }

    private String opinion(JsonNode one) {
        return file + "/opinions/" + one.get("id").asString();
    }

    private static List<String> faults(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return List.copyOf(JSON.readTree(answer.body()).get("faults").propertyNames());
    }

    private static String detail(Caller.Answer answer) {
        return JSON.readTree(answer.body()).get("detail").asString().replaceAll("\\p{Z}", " ");
    }

    private static String json(Map<String, ?> fields) {
        return JSON.writeValueAsString(fields);
    }
}
