package fr.beffroi.workbench.funding.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mandates by programs and in the database: what they open, what they never open, and that they end at once or on their day. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MandateTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILES = "/api/grant-files";
    private static final String MANDATES = "/api/mandates";
    private static final List<String> KINDS = List.of(
            "Devis", "Derniers comptes annuels", "Déclaration des aides de minimis de l’entreprise unique", "RIB");

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private NewPeople newPeople;

    @Autowired
    private DemoViewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    private final List<Caller> callers = new ArrayList<>();
    private Caller company;
    private Caller officer;
    private String siren = "";

    @BeforeAll
    void meet() {
        siren = people.join("mandat.entreprise@demo.example", "Machines spéciales du Cambrésis (fictif)");
        people.officer("mandat.agent@demo.example");
        company = caller("mandat.entreprise@demo.example");
        officer = caller("mandat.agent@demo.example");
    }

    @AfterAll
    void leave() {
        callers.forEach(Caller::close);
    }

    @Test
    void whoPreparesSeesTheOneFileFillsItInAndHandsNothingIn() {
        String file = begin("Celui du mandat");
        String other = begin("Un autre");
        Caller adviser = accept("prepare@demo.example", give("prepare@demo.example", id(file), "prepare", 0, 30));
        assertThat(adviser.call("GET", FILES, "").body())
                .contains("Celui du mandat")
                .doesNotContain("Un autre");
        assertThat(adviser.call("GET", other, "").status()).isEqualTo(404);
        complete(adviser, file);
        Caller.Answer refused = step(adviser, file, "submit", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Votre mandat ne va pas");
        assertThat(adviser.call("GET", page(file), "").body()).doesNotContain("pas/submit");
        assertThat(adviser.call("POST", file + "/messages", "{\"text\":\"Prêt à relire.\"}")
                        .isGood())
                .isTrue();
        assertThat(step(company, file, "submit", Map.of()).status()).isEqualTo(200);
        assertThat(adviser.call("GET", "/dossiers/nouveau", "").isClosed()).isTrue();
        String seen = officer.call("GET", page(file), "").body();
        assertThat(seen).contains("sous mandat\u00a0: prepare", "Mandats");
    }

    @Test
    void whoHandsInTakesTheCompanysStepsAndNeverSignsNorGivesUp() {
        String file = begin("Déposé sous mandat");
        String mandate = give("depose@demo.example", "", "hand-in", 0, 30);
        Caller adviser = accept("depose@demo.example", mandate);
        complete(adviser, file);
        assertThat(step(adviser, file, "submit", Map.of()).status()).isEqualTo(200);
        assertThat(step(adviser, file, "withdraw", Map.of()).body()).contains("Votre mandat ne va pas");
        assertThat(step(officer, file, "ask-for-more", Map.of("what", "un devis"))
                        .status())
                .isEqualTo(200);
        assertThat(step(adviser, file, "supply", Map.of()).status()).isEqualTo(200);
        JsonNode history = JSON.readTree(company.call("GET", file, "").body()).get("history");
        assertThat(history.get(0).get("role").asString()).isEqualTo("mandatary");
        assertThat(company.call("GET", page(file), "").body()).contains("sous mandat\u00a0: depose");
        assertThat(inOwnName.call(() -> jdbc.sql("""
                        select count(*) from identity.audit_entry where action = 'file.step' and subject_id = :file and role = 'mandatary'
                            and details ->> 'mandate' = :mandate and actor is not null""")
                        .param("file", id(file))
                        .param("mandate", mandate)
                        .query(Long.class)
                        .single()))
                .as("the audit log says under which mandate")
                .isEqualTo(2);
        JsonNode own = mandate(mandate);
        assertThat(own.get("mandate").get("lastUsedAt").isNull()).isFalse();
        assertThat(own.get("status").asString()).isEqualTo("RUNNING");
    }

    @Test
    void nothingElseOfTheCompanyIsOpen() {
        begin("Fermé");
        Caller adviser = accept("dehors@demo.example", give("dehors@demo.example", "", "hand-in", 0, 30));
        for (String path : List.of(
                "/entreprises/" + siren + "/aides-recues",
                "/entreprises/" + siren + "/fiche",
                "/entreprises/" + siren + "/aides",
                "/compte/confiance",
                "/invitations",
                "/obligations",
                "/api/companies/" + siren + "/de-minimis",
                "/api/account/trust")) {
            assertThat(adviser.call("GET", path, "").isClosed()).as(path).isTrue();
        }
        assertThat(adviser.call("GET", "/api/people", "").isClosed()).isTrue();
        assertThat(adviser.call("POST", MANDATES, wish("x@demo.example", "", "prepare", 0, 1))
                        .isClosed())
                .isTrue();
    }

    @Test
    void aMandateEndsAtOnce() {
        String file = begin("Révoqué");
        String mandate = give("revoque@demo.example", id(file), "hand-in", 0, 30);
        Caller adviser = accept("revoque@demo.example", mandate);
        assertThat(adviser.call("GET", file, "").status()).isEqualTo(200);
        assertThat(company.call("DELETE", MANDATES + "/" + mandate, "").status())
                .isEqualTo(204);
        assertThat(adviser.call("GET", file, "").isClosed()).isTrue();
        assertThat(company.call("DELETE", MANDATES + "/" + mandate, "").status())
                .as("once only")
                .isEqualTo(404);
        assertThat(mandate(mandate).get("status").asString()).isEqualTo("ENDED");
        assertThat(company.call("GET", page(file), "").body()).contains("N’agissent plus\u00a0: revoque");
    }

    @Test
    void aMandateOpensNothingBeforeItsDayAndNothingAfterItsLast() {
        String file = begin("Ses jours");
        String coming = give("jours@demo.example", id(file), "hand-in", 5, 30);
        Caller adviser = accept("jours@demo.example", coming);
        assertThat(adviser.call("GET", file, "").status()).isEqualTo(404);
        assertThat(mandate(coming).get("status").asString()).isEqualTo("COMING");
        String over = past("jours@demo.example", id(file), -5, -2);
        assertThat(adviser.call("GET", file, "").status()).isEqualTo(404);
        assertThat(adviser.call("GET", "/dossiers", "").body())
                .contains("Aucun dossier n’est ouvert sous votre mandat");
        assertThat(mandate(over).get("status").asString()).isEqualTo("OVER");
        past("jours@demo.example", id(file), -5, 0);
        assertThat(adviser.call("GET", file, "").status())
                .as("its last day counts")
                .isEqualTo(200);
    }

    /** A mandate that was given days ago. */
    private String past(String email, String file, int from, int until) {
        UUID id = UUID.randomUUID();
        inOwnName.run(() -> {
            jdbc.sql("""
                    insert into identity.mandate (id, organisation, file, hands_in, from_on, until_on)
                    values (:id, :organisation, :file::uuid, true, :from, :until)""")
                    .param("id", id)
                    .param("organisation", organisation())
                    .param("file", file)
                    .param("from", LocalDate.now().plusDays(from))
                    .param("until", LocalDate.now().plusDays(until))
                    .update();
            jdbc.sql("""
                    update identity.mandate set accepted_at = now(), person = (select id from identity.person where email = :email) where id = :id""").param("email", email).param("id", id).update();
        });
        return id.toString();
    }

    @Test
    void faultsAreToldByFieldAndNothingTypedIsLost() {
        Caller.Answer faulty = company.call(
                "POST",
                MANDATES,
                "{\"email\":\"pas une adresse\",\"file\":\"00000000-0000-4000-8000-000000000001\",\"from\":\"demain\"}");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(JSON.readTree(faulty.body()).get("faults").propertyNames())
                .containsExactlyInAnyOrder("email", "file", "power", "from", "until");
        Caller.Answer past = company.call("POST", MANDATES, wish("x@demo.example", "", "prepare", -10, -1));
        assertThat(JSON.readTree(past.body()).get("faults").propertyNames()).containsExactly("until");
        Caller.Answer page = company.call("POST", "/mandats", "courriel=pas+une+adresse&nom=Cabinet&fin=2026-13-01");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("pas une adresse", "Cabinet", "2026-13-01", "n’est pas une date");
        Caller.Answer member =
                company.call("POST", MANDATES, wish("mandat.entreprise@demo.example", "", "prepare", 0, 9));
        assertThat(member.status()).isEqualTo(422);
        assertThat(member.body()).contains("déjà de votre entreprise");
    }

    /** Who examines files acts for no company, whoever asks them. */
    @Test
    void anOfficerTakesNoMandate() {
        newPeople.make("mandat.juge@demo.example", Role.OFFICER);
        String mandate = give("mandat.juge@demo.example", "", "prepare", 0, 30);
        Caller judge = caller("mandat.juge@demo.example");
        Caller.Answer refused = judge.call("POST", TestMail.linkPath("mandat.juge@demo.example"), "accord=true");
        assertThat(refused.body()).contains("ne peut pas agir pour une entreprise");
        assertThat(mandate(mandate).get("status").asString()).isEqualTo("INVITED");
    }

    @Test
    void whoBecomesAnOfficerLeavesTheirMandates() {
        String file = begin("Un conseil devient agent");
        String mandate = give("devient.agent@demo.example", id(file), "hand-in", 0, 30);
        Caller adviser = accept("devient.agent@demo.example", mandate);
        assertThat(adviser.call("GET", file, "").status()).isEqualTo(200);
        inOwnName.run(() -> jdbc.sql("""
                        insert into identity.membership (person, organisation, role)
                        select p.id, o.id, 'officer' from identity.person p, identity.organisation o
                        where p.email = 'devient.agent@demo.example' and o.kind = 'task-force' order by o.id limit 1""").update());
        assertThat(mandate(mandate).get("status").asString()).isEqualTo("ENDED");
        assertThat(adviser.call("GET", file, "").isGood()).isFalse();
    }

    @Test
    void whoActsUnderAMandateIsWrittenToAsTheCompanyIs() {
        String file = begin("Le conseil est averti");
        String other = begin("Un autre, sans conseil");
        accept("averti@demo.example", give("averti@demo.example", id(file), "prepare", 0, 30));
        long before = TestMail.count("averti@demo.example");
        for (String written : List.of(other, file)) {
            complete(company, written);
            assertThat(step(company, written, "submit", Map.of()).status()).isEqualTo(200);
            assertThat(step(officer, written, "ask-for-more", Map.of("what", "un devis"))
                            .status())
                    .isEqualTo(200);
        }
        Awaitility.await("the mail of the step")
                .until(() -> TestMail.count("averti@demo.example"), count -> count > before);
        assertThat(TestMail.linkPath("averti@demo.example")).isEqualTo(page(file));
        assertThat(TestMail.count("averti@demo.example")).isEqualTo(before + 1);
    }

    /** One person, two companies: each is chosen, and shows its own files only. */
    @Test
    void mandatesOfSeveralCompaniesAreChosenLikeOrganisations() {
        String here = begin("Chez la première");
        give("plusieurs@demo.example", "", "prepare", 0, 30);
        Caller adviser = accept("plusieurs@demo.example", "");
        people.join("mandat.seconde@demo.example", "Engrenages de la Sambre (fictif)");
        Caller second = caller("mandat.seconde@demo.example");
        assertThat(second.call("POST", MANDATES, wish("plusieurs@demo.example", "", "prepare", 0, 30))
                        .status())
                .isEqualTo(201);
        String link = TestMail.linkPath("plusieurs@demo.example");
        assertThat(adviser.call("POST", link, "").location()).endsWith("/");
        Caller again = caller("plusieurs@demo.example");
        assertThat(again.call("GET", here, "").status()).isEqualTo(404);
        JsonNode mandates = JSON.readTree(again.call("GET", MANDATES, "").body());
        assertThat(mandates).hasSize(2);
        UUID first = organisation();
        again.call("POST", "/compte/organisation", "organisation=" + first);
        Caller back = caller("plusieurs@demo.example");
        assertThat(back.call("GET", here, "").status()).isEqualTo(200);
    }

    /** The same by the database alone: no table shows a mandatary more than the mandate, and no statement goes past it. */
    @Test
    void theDatabaseHoldsTheSameRules() {
        String file = begin("Dans la base");
        String other = begin("Hors mandat");
        accept("base@demo.example", give("base@demo.example", id(file), "prepare", 0, 30));
        UUID person = inOwnName.call(() -> jdbc.sql("select id from identity.person where email = 'base@demo.example'")
                .query(UUID.class)
                .single());
        Viewer adviser = new Viewer(person, organisation(), Role.MANDATARY);
        assertThat(viewers.callAs(
                        adviser,
                        () -> jdbc.sql("select id from funding.file")
                                .query(UUID.class)
                                .list()))
                .containsExactly(UUID.fromString(id(file)));
        assertThat(viewers.callAs(
                        adviser,
                        () -> jdbc.sql("select distinct file from funding.request")
                                .query(UUID.class)
                                .list()))
                .containsExactly(UUID.fromString(id(file)));
        for (String table : List.of(
                "identity.person where id <> '" + person + "'",
                "identity.membership where person <> '" + person + "'",
                "identity.trust",
                "identity.invitation",
                "funding.movement",
                "funding.obligation_event",
                "funding.de_minimis_declaration",
                "aid.granted_aid",
                "aid.declared_aid",
                "registry.resource where visibility <> 'public'",
                "registry.contact where visibility <> 'public'",
                "registry.resource_cost where visibility <> 'public'",
                "identity.mandate where person <> '" + person + "'")) {
            assertThat(viewers.callAs(
                            adviser,
                            () -> jdbc.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
        for (String statement : List.of(
                "update funding.file set state = 'submitted', steps = 1 where id = '" + id(file) + "'",
                "insert into funding.step (file, number, company, kind, content, state, state_content) values ('"
                        + id(file) + "', 1, '" + siren + "', 'submit', '{}', 'submitted', '{}')",
                "insert into funding.message (file, company, text) values ('" + id(other) + "', '" + siren + "', 'x')",
                "insert into funding.file (id, programme, axis, company, title) select gen_random_uuid(), programme, axis, company, 'x' from funding.file limit 1",
                "insert into identity.mandate (id, organisation, hands_in, from_on, until_on) values (gen_random_uuid(), '"
                        + organisation() + "', true, '2026-01-01', '2099-01-01')")) {
            assertThatThrownBy(() ->
                            viewers.runAs(adviser, () -> jdbc.sql(statement).update()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(viewers.callAs(
                        adviser,
                        () -> jdbc.sql("update identity.mandate set last_used_at = now() where person = '" + person
                                        + "'")
                                .update()))
                .isZero();
    }

    private UUID organisation() {
        return inOwnName.call(() -> jdbc.sql("select id from identity.organisation where siren = :siren")
                .param("siren", siren)
                .query(UUID.class)
                .single());
    }

    private Caller caller(String email) {
        Caller caller = new Caller(port, email, NewPeople.PASSWORD);
        callers.add(caller);
        return caller;
    }

    private String give(String email, String file, String power, int from, int until) {
        Caller.Answer given = company.call("POST", MANDATES, wish(email, file, power, from, until));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        JsonNode answer = JSON.readTree(given.body());
        assertThat(answer.get("mailed").asBoolean()).isTrue();
        return answer.get("id").asString();
    }

    private static String wish(String email, String file, String power, int from, int until) {
        Map<String, String> wish = new HashMap<>(Map.of(
                "email", email,
                "name", email.replace("@demo.example", ""),
                "power", power,
                "from", LocalDate.now().plusDays(from).toString(),
                "until", LocalDate.now().plusDays(until).toString()));
        if (!file.isEmpty()) {
            wish.put("file", file);
        }
        return JSON.writeValueAsString(wish);
    }

    /** Takes a mandate up as somebody new. */
    private Caller accept(String email, String mandate) {
        try (Caller stranger = new Caller(port)) {
            Caller.Answer accepted = stranger.call(
                    "POST",
                    TestMail.linkPath(email),
                    "nom=" + email.replace("@demo.example", "") + "&mot-de-passe="
                            + NewPeople.PASSWORD.replace(" ", "+"));
            assertThat(accepted.location()).as(mandate + accepted.body()).endsWith("/");
        }
        return caller(email);
    }

    private JsonNode mandate(String id) {
        for (JsonNode one : JSON.readTree(company.call("GET", MANDATES, "").body())) {
            if (one.get("mandate").get("id").asString().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("No mandate " + id);
    }

    private static String id(String file) {
        return file.substring(FILES.length() + 1);
    }

    private static String page(String file) {
        return file.replace(FILES, "/dossiers");
    }

    private String begin(String title) {
        Caller.Answer answer = company.call(
                "POST",
                FILES,
                JSON.writeValueAsString(Map.of(
                        "programme",
                        people.programme(),
                        "part",
                        "Développer et industrialiser",
                        "axis",
                        "drones",
                        "title",
                        title)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return FILES + "/" + JSON.readTree(answer.body()).get("id").asString();
    }

    private static void complete(Caller caller, String file) {
        for (String kind : KINDS) {
            Caller.Answer added = caller.upload(
                    file + "/papers?kind=" + java.net.URLEncoder.encode(kind, StandardCharsets.UTF_8),
                    "file",
                    "piece.pdf",
                    ("%PDF-1.4 " + kind).getBytes(StandardCharsets.UTF_8));
            assertThat(added.status()).as(added.body()).isEqualTo(201);
        }
        Caller.Answer answer = caller.call(
                "PUT", file + "/request", """
                {"fields":{"title":"Sous mandat","project":"Essayer","size":"SMALL","amount":"30000","selfFinancing":"30000","iban":"FR7630006000011234567890189",
                  "nothingOrdered":"oui","deMinimisDeclared":"oui","statedTrue":"oui"},
                 "costs":[{"label":"Banc","kind":"MACHINE","purpose":"EXTENSION","amount":"60000","supplier":"Bancs (fictif)","orderOn":"%s"}]}""".formatted(LocalDate.now().plusDays(30)));
        assertThat(JSON.readTree(answer.body()).get("faults")).as(answer.body()).isEmpty();
    }

    private static Caller.Answer step(Caller caller, String file, String step, Map<String, String> fields) {
        JsonNode now = JSON.readTree(caller.call("GET", file, "").body());
        Map<String, Object> body = new HashMap<>(fields);
        body.put("step", step);
        body.put("seen", now.path("steps").asInt());
        return caller.call("POST", file + "/steps", JSON.writeValueAsString(body));
    }
}
