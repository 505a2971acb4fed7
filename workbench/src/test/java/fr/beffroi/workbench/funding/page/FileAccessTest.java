package fr.beffroi.workbench.funding.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file by programs: who sees it and its papers, what is refused and in which words, and that an order leaves once. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileAccessTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PART = "Développer et industrialiser";
    private static final String FILES = "/api/grant-files";
    private static final List<String> KINDS = List.of(
            "Devis", "Derniers comptes annuels", "Déclaration des aides de minimis de l’entreprise unique", "RIB");

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
    private Caller rival;
    private Caller officer;
    private Caller second;
    private Caller auditor;
    private String siren = "";

    @BeforeAll
    void meet() {
        siren = people.join("dossier.entreprise@demo.example", "Énergie mobile de l’Oise (fictif)");
        people.join("dossier.rivale@demo.example", "Radômes du Soissonnais (fictif)");
        people.officer("dossier.agent@demo.example");
        people.officer("dossier.second@demo.example");
        company = caller("dossier.entreprise@demo.example", NewPeople.PASSWORD);
        rival = caller("dossier.rivale@demo.example", NewPeople.PASSWORD);
        officer = caller("dossier.agent@demo.example", NewPeople.PASSWORD);
        second = caller("dossier.second@demo.example", NewPeople.PASSWORD);
        auditor = caller(DemoPeople.email("auditor"), DemoPeople.PASSWORD);
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
    void aDraftIsItsCompanysAloneAndAFileNoRivals() {
        String file = begin("Vu de personne");
        String paper = upload(file, "Devis", "devis.pdf", "%PDF-1.4 seul");
        for (Caller stranger : List.of(rival, officer, auditor)) {
            assertThat(stranger.call("GET", file, "").status()).isEqualTo(404);
            assertThat(stranger.call("GET", file + "/papers/" + paper, "").status())
                    .isEqualTo(404);
            assertThat(stranger.call("GET", FILES, "").body()).doesNotContain("Vu de personne");
        }
        complete(file);
        assertThat(step(company, file, "submit", Map.of()).status()).isEqualTo(200);
        for (Caller reader : List.of(officer, auditor, company)) {
            assertThat(reader.call("GET", file, "").status()).isEqualTo(200);
            assertThat(reader.call("GET", file + "/papers/" + paper, "").body()).isEqualTo("%PDF-1.4 seul");
        }
        String page = file.replace(FILES, "/dossiers");
        for (String path : List.of(
                file,
                file + "/request",
                file + "/papers",
                file + "/papers/" + paper,
                file + "/eligibility",
                page,
                page + "/pieces/" + paper)) {
            assertThat(rival.call("GET", path, "").status()).as(path).isEqualTo(404);
        }
        assertThat(rival.call("POST", file + "/messages", "{\"text\":\"bonjour\"}")
                        .status())
                .isEqualTo(404);
        assertThat(rival.upload(file + "/papers", "file", "x.pdf", bytes("%PDF-1.4"))
                        .status())
                .isEqualTo(404);
        assertThat(step(rival, file, 1, "withdraw", Map.of()).status()).isEqualTo(404);
        assertThat(rival.call("DELETE", file + "/papers/" + paper, "").status()).isEqualTo(404);
        assertThat(auditor.call("POST", file + "/messages", "{\"text\":\"bonjour\"}")
                        .isClosed())
                .isTrue();
        assertThat(step(auditor, file, 1, "ask-for-more", Map.of("what", "tout"))
                        .isClosed())
                .isTrue();
        assertThat(company.call("DELETE", file + "/papers/" + paper, "").status())
                .as("a paper that was handed in stays")
                .isEqualTo(404);
        assertThat(inOwnName.call(() ->
                        jdbc.sql("""
                        select count(*) from identity.audit_entry where action = 'paper.read' and details ->> 'paper' = :paper""").param("paper", paper).query(Long.class).single()))
                .as("each reading is recorded")
                .isEqualTo(3);
    }

    @Test
    void whoStandsInForAColleagueIsToldAndFindsTheFilesAmongTheirs() {
        String absences = "/api/account/absences";
        String file = handIn("Pendant les congés");
        String charge = file + "/people-in-charge";
        String stood = pseudonymBesides(officer, second);
        String away = pseudonymBesides(second, officer);
        LocalDate today = LocalDate.now();
        assertThat(absence(officer, away, today, today).status())
                .as("nobody stands in for themselves")
                .isEqualTo(422);
        assertThat(absence(officer, stood, today, today.minusDays(1)).status()).isEqualTo(422);
        assertThat(company.call("GET", absences, "").isClosed()).isTrue();
        assertThat(second.call("GET", "/dossiers?miens=true", "").body()).doesNotContain("Pendant les congés");

        Caller.Answer planned = absence(officer, stood, today, today.plusDays(3));
        assertThat(planned.status()).as(planned.body()).isEqualTo(200);
        String id = "";
        for (JsonNode one : JSON.readTree(planned.body()).get("absences")) {
            id = one.get("own").asBoolean() ? one.get("id").asString() : id;
        }
        long before = TestMail.count("dossier.second@demo.example");
        assertThat(second.call("PUT", charge, "{\"person\":\"" + away + "\"}").status())
                .isEqualTo(200);
        assertThat(TestMail.count("dossier.second@demo.example")).isEqualTo(before + 1);
        assertThat(second.call("GET", "/dossiers?miens=true", "").body())
                .contains("Pendant les congés")
                .contains("suivi par vous");
        assertThat(auditor.call("GET", file.replace(FILES, "/dossiers"), "").body())
                .contains("remplacé par");
        assertThat(second.call("DELETE", absences + "/" + id, "").status()).isEqualTo(404);
        assertThat(officer.call("DELETE", absences + "/" + id, "").status()).isEqualTo(204);
        assertThat(second.call("GET", "/dossiers?miens=true", "").body()).doesNotContain("Pendant les congés");
        assertThat(officer.call("GET", "/dossiers?miens=true", "").body()).contains("Pendant les congés");
    }

    private static Caller.Answer absence(Caller who, String standIn, LocalDate from, LocalDate until) {
        return who.call(
                "POST",
                "/api/account/absences",
                JSON.writeValueAsString(
                        Map.of("standIn", standIn, "fromOn", from.toString(), "untilOn", until.toString())));
    }

    /** The pseudonym of {@code other}: the only one that both of their lists of possible stand-ins differ in. */
    private static String pseudonymBesides(Caller who, Caller other) {
        List<String> his = standIns(who);
        his.removeAll(standIns(other));
        assertThat(his).hasSize(1);
        return his.getFirst();
    }

    private static List<String> standIns(Caller who) {
        List<String> found = new ArrayList<>();
        JSON.readTree(who.call("GET", "/api/account/absences", "").body())
                .get("colleagues")
                .forEach(one -> found.add(one.get("pseudonym").asString()));
        return found;
    }

    @Test
    void aFileIsHandedToAColleagueOfOnesOwnAndToNobodyElse() {
        String file = handIn("Confié");
        String charge = file + "/people-in-charge";
        JsonNode own = JSON.readTree(company.call("GET", charge, "").body());
        assertThat(own.get("inCharge")).isEmpty();
        String member = own.get("colleagues").get(0).get("pseudonym").asString();
        JsonNode officers =
                JSON.readTree(officer.call("GET", charge, "").body()).get("colleagues");
        assertThat(officers.size()).isGreaterThan(1);
        String anOfficer = officers.get(0).get("pseudonym").asString();
        assertThat(company.call("PUT", charge, "{\"person\":\"" + anOfficer + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(rival.call("PUT", charge, "{\"person\":\"" + member + "\"}").status())
                .isEqualTo(404);
        assertThat(rival.call("GET", charge, "").status()).isEqualTo(404);
        assertThat(company.call("PUT", charge, "{\"person\":\"" + member + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(officer.call("PUT", charge, "{\"person\":\"" + anOfficer + "\"}")
                        .status())
                .isEqualTo(200);
        JsonNode both = JSON.readTree(company.call("GET", charge, "").body()).get("inCharge");
        assertThat(both).hasSize(2);
        assertThat(both.get(1).get("name").asString()).isNotEmpty();
        assertThat(JSON.readTree(auditor.call("GET", charge, "").body()).get("colleagues"))
                .isEmpty();
        assertThat(auditor.call("PUT", charge, "{\"person\":\"" + anOfficer + "\"}")
                        .isClosed())
                .isTrue();
        assertThat(inOwnName.call(() -> jdbc.sql(
                                "select count(*) from identity.audit_entry where action = 'file.charge' and subject_id = :file")
                        .param("file", file.substring(file.lastIndexOf('/') + 1))
                        .query(Long.class)
                        .single()))
                .as("told no, nothing kept")
                .isEqualTo(2);
    }

    @Test
    void whatOneWroteAndDidIsInOnesCopyAndNobodyElses() {
        String file = handIn("Ma copie");
        company.call("POST", file + "/messages", "{\"text\":\"Une phrase à moi\"}");
        assertThat(company.call("GET", "/api/account/export", "").body()).contains("Une phrase à moi", "submit");
        assertThat(officer.call("GET", "/api/account/export", "").body()).doesNotContain("Une phrase à moi");
    }

    @Test
    void whatIsNoPaperIsNotKept() {
        String file = begin("Pièces");
        Map<String, byte[]> refused = Map.of(
                "facture.pdf", bytes("MZ\u0090 a program"),
                "page.png", bytes("<html><script>alert(1)</script>"),
                "vide.pdf", new byte[0],
                "gros.pdf", big());
        refused.forEach((name, content) -> {
            Caller.Answer answer = company.upload(file + "/papers", "file", name, content);
            assertThat(answer.status()).as(name).isEqualTo(422);
            assertThat(JSON.readTree(answer.body()).get("detail").asString()).contains(name);
        });
        assertThat(JSON.readTree(company.call("GET", file + "/papers", "").body()))
                .isEmpty();
        Caller.Answer kept = company.upload(file + "/papers", "file", "../../etc/dévis.pdf", bytes("%PDF-1.4 nom"));
        assertThat(JSON.readTree(kept.body()).get(0).get("name").asString()).isEqualTo("dévis.pdf");
    }

    @Test
    void whatIsMissingIsToldAndNothingTypedIsLost() {
        String file = begin("À compléter");
        Caller.Answer saved = company.call("PUT", file + "/request", """
                {"fields":{"title":"À compléter","amount":"beaucoup","iban":"FR00"},"costs":[{"label":"Banc","amount":"60 000"}]}""");
        JsonNode answer = JSON.readTree(saved.body());
        assertThat(saved.status()).isEqualTo(200);
        assertThat(answer.get("faults").propertyNames())
                .contains("amount", "iban", "project", "size", "costs[0].kind", "costs[0].orderOn", "statedTrue");
        assertThat(answer.get("faults").get("amount").asString()).contains("beaucoup");
        assertThat(answer.get("request").get("fields").get("amount").asString()).isEqualTo("beaucoup");
        assertThat(answer.get("papers")).hasSize(4);
        Caller.Answer refused = step(company, file, "submit", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(JSON.readTree(refused.body()).get("detail").asString()).contains("choses manquent");
    }

    @Test
    void aStaleFileAndAStepOfAnotherStateAreToldInWords() {
        String file = handIn("Périmé");
        assertThat(step(officer, file, 1, "acknowledge", Map.of("orderFrom", today()))
                        .status())
                .isEqualTo(200);
        Caller.Answer stale = step(second, file, 1, "ask-for-more", Map.of("what", "un devis"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(detail(stale)).contains("a changé depuis");
        Caller.Answer never = step(officer, file, "close", Map.of());
        assertThat(never.status()).isEqualTo(409);
        assertThat(detail(never)).contains("complet", "clore");
        Caller.Answer faulty = step(officer, file, "examine", Map.of());
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(JSON.readTree(faulty.body()).get("faults").propertyNames()).containsExactly("finding");
    }

    @Test
    void theAcknowledgementIsNeverBeforeTheApplicationAndADecisionNeverAhead() {
        String file = handIn("Trop tôt");
        assertThat(detail(step(officer, file, "acknowledge", Map.of("orderFrom", "2020-01-01"))))
                .contains("trop tôt");
        toDecide(file, "5 000");
        Caller.Answer ahead = step(
                officer, file, "decide-grant", decision("5 000", LocalDate.now().plusDays(1)));
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.body()).contains("jour à venir");
    }

    /** The year's files of a company are added up: 20 000 € alone ask for none, with 5 000 € before them they do. */
    @Test
    void anAgreementIsDueOnceTheYearsGrantsPassTheThreshold() {
        String small = handIn("Petit");
        toDecide(small, "5 000");
        assertThat(step(officer, small, "decide-grant", decision("5 000", LocalDate.now()))
                        .status())
                .isEqualTo(200);
        String large = handIn("Grand");
        toDecide(large, "20 000");
        assertThat(step(officer, large, "decide-grant", decision("20 000", LocalDate.now()))
                        .status())
                .isEqualTo(200);
        step(officer, large, "make-enforceable", Map.of("on", today()));
        Caller.Answer refused = step(officer, large, "start", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(detail(refused)).contains("convention");
        step(officer, small, "make-enforceable", Map.of("on", today()));
        refused = step(officer, small, "start", Map.of());
        assertThat(refused.status()).as("the small one too, since").isEqualTo(409);
        assertThat(detail(refused)).contains("23");
        step(officer, small, "send-agreement", Map.of());
        step(company, small, "sign", Map.of());
        assertThat(step(officer, small, "start", Map.of()).status()).isEqualTo(200);

        assertThat(step(company, small, "ask-payment", payment("5 000")).status())
                .isEqualTo(200);
        step(officer, small, "check-payment", Map.of("amount", "5 000"));
        assertThat(detail(step(officer, small, "agree-payment", Map.of("year", year()))))
                .contains("deuxième personne");
        assertThat(step(second, small, "agree-payment", Map.of("year", year())).status())
                .isEqualTo(200);
        long order = JSON.readTree(officer.call("GET", small, "").body())
                .get("orders")
                .get(0)
                .get("number")
                .asLong();
        leavesOnce(order);
        assertThat(step(officer, small, "return-order", Map.of("reason", "IBAN clos"))
                        .status())
                .isEqualTo(200);
        step(officer, small, "check-payment", Map.of("amount", "5 000"));
        assertThat(step(second, small, "agree-payment", Map.of("year", year())).status())
                .isEqualTo(200);
        assertThat(JSON.readTree(officer.call("GET", small, "").body()).get("orders"))
                .as("another order, another number")
                .hasSize(2);
        assertThat(rival.call("GET", "/api/payment-orders/" + order, "").isClosed())
                .isTrue();
    }

    private void leavesOnce(long order) {
        String path = "/api/payment-orders/" + order;
        JsonNode document = JSON.readTree(auditor.call("GET", path, "").body());
        assertThat(document.get("format").asString()).isEqualTo("beffroi/payment-order/1");
        assertThat(document.get("amount").asString()).isEqualTo("5000.00");
        assertThat(document.get("thirdParty").get("siren").asString()).isEqualTo(siren);
        assertThat(document.get("papers").get(0).get("sha256").asString()).hasSize(64);
        assertThat(officer.call("GET", "/ordres/" + order + "?format=csv", "").body())
                .contains("5000.00;EUR", "facture.pdf");
        Callable<Integer> leave =
                () -> officer.call("POST", path + "/handover", "").status();
        try (ExecutorService several = Executors.newFixedThreadPool(6)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : several.invokeAll(java.util.Collections.nCopies(6, leave))) {
                answers.add(one.get());
            }
            assertThat(answers)
                    .containsOnlyOnce(200)
                    .filteredOn(status -> status == 409)
                    .hasSize(5);
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
        assertThat(auditor.call("POST", path + "/handover", "").isClosed()).isTrue();
    }

    /** Grants are weighed while they are decided: what does not fit is refused with the sum that does, and what is given up weighs no more. */
    @Test
    void aGrantAboveTheCeilingIsRefusedAndOneGivenUpWeighsNoMore() {
        String file = handIn("Trop lourd");
        toDecide(file, "300 001");
        Caller.Answer refused = step(officer, file, "decide-grant", decision("300 001", LocalDate.now()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(detail(refused)).contains("plafond de minimis", "Rien n’a été décidé");
        Map<String, String> refusal = new java.util.HashMap<>(decision("0", LocalDate.now()));
        refusal.put("reason", "ne tient pas");
        assertThat(step(officer, file, "decide-refusal", refusal).status())
                .as("the reservation is lifted")
                .isEqualTo(200);

        double before = room();
        String given = handIn("Abandonné");
        toDecide(given, "1 000");
        step(officer, given, "decide-grant", decision("1 000", LocalDate.now()));
        assertThat(room()).isEqualTo(before - 1_000);
        assertThat(step(company, given, "withdraw", Map.of()).status()).isEqualTo(200);
        assertThat(room()).isEqualTo(before);
    }

    private double room() {
        return JSON.readTree(company.call("GET", "/api/companies/" + siren + "/de-minimis", "")
                        .body())
                .get("roomEuros")
                .asDouble();
    }

    @Test
    void earlierGrantsAndTheEnvelopeAreKnownWhereTheQuestionIsAsked() {
        String file = handIn("Question");
        JsonNode verdict =
                JSON.readTree(officer.call("GET", file + "/eligibility", "").body());
        assertThat(verdict.get("mostEuros").asDouble()).isEqualTo(30_000);
        assertThat(verdict.get("envelope").asString()).contains("€");
        assertThat(JSON.readTree(company.call("GET", file + "/eligibility", "").body())
                        .get("envelope")
                        .isNull())
                .as("what is left is not a company's to know")
                .isTrue();
    }

    @Test
    void aBookTakesWhatIsWholeAndSaysWhatIsNot() {
        String book = JSON.readTree(officer.call("GET", "/api/books", "").body())
                .get(0)
                .get("book")
                .asString();
        Caller.Answer faulty =
                officer.call("POST", "/api/books/" + book + "/movements", "{\"kind\":\"commit\",\"amount\":\"-1\"}");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(JSON.readTree(faulty.body()).get("faults").propertyNames())
                .contains("kind", "amount", "decision", "reason");
        String tooMuch = "{\"kind\":\"reduce\",\"amount\":\"900000000\",\"decision\":\"2026-1\",\"reason\":\"essai\"}";
        Caller.Answer refused = officer.call("POST", "/api/books/" + book + "/movements", tooMuch);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(detail(refused)).contains("disponible");
        String twice = "{\"kind\":\"open-credit\",\"amount\":\"1000\",\"year\":\"" + year()
                + "\",\"decision\":\"2026-2\",\"reason\":\"essai\",\"key\":\"essai-" + book + "\"}";
        int first = journal(officer.call("POST", "/api/books/" + book + "/movements", twice));
        assertThat(journal(officer.call("POST", "/api/books/" + book + "/movements", twice)))
                .isEqualTo(first);
        assertThat(company.call("GET", "/api/books", "").isClosed()).isTrue();
        assertThat(auditor.call("POST", "/api/books/" + book + "/movements", twice)
                        .isClosed())
                .isTrue();
    }

    private static int journal(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("journal").size();
    }

    private String begin(String title) {
        Caller.Answer answer = company.call(
                "POST",
                FILES,
                JSON.writeValueAsString(
                        Map.of("programme", people.programme(), "part", PART, "axis", "drones", "title", title)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return FILES + "/" + JSON.readTree(answer.body()).get("id").asString();
    }

    private String handIn(String title) {
        String file = begin(title);
        complete(file);
        Caller.Answer answer = step(company, file, "submit", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return file;
    }

    private void complete(String file) {
        KINDS.forEach(kind -> upload(file, kind, kind + ".pdf", "%PDF-1.4 " + kind));
        Caller.Answer answer = company.call("PUT", file + "/request", """
                {"fields":{"title":"%s","project":"Essayer","size":"SMALL","amount":"30000","selfFinancing":"20000","iban":"FR7630006000011234567890189",
                  "nothingOrdered":"oui","deMinimisDeclared":"oui","statedTrue":"oui"},
                 "costs":[{"label":"Banc","kind":"MACHINE","purpose":"EXTENSION","amount":"60000","supplier":"Bancs (fictif)","orderOn":"%s"}],
                 "funders":[{"name":"Agglomération","amount":"10000","status":"ASKED"}]}""".formatted(
                        title(file), LocalDate.now().plusDays(30)));
        assertThat(JSON.readTree(answer.body()).get("faults")).as(answer.body()).isEmpty();
    }

    private String title(String file) {
        return JSON.readTree(company.call("GET", file, "").body()).get("title").asString();
    }

    private String upload(String file, String kind, String name, String content) {
        Caller.Answer answer = company.upload(
                file + "/papers?kind=" + java.net.URLEncoder.encode(kind, StandardCharsets.UTF_8),
                "file",
                name,
                bytes(content));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode papers = JSON.readTree(answer.body());
        return papers.get(papers.size() - 1).get("id").asString();
    }

    private void toDecide(String file, String amount) {
        step(officer, file, "acknowledge", Map.of("orderFrom", today()));
        step(officer, file, "examine", Map.of("finding", "tout va"));
        step(officer, file, "propose", Map.of("amount", amount));
        Caller.Answer agreed = step(second, file, "agree-proposal", Map.of());
        assertThat(agreed.status()).as(agreed.body()).isEqualTo(200);
    }

    private Map<String, String> payment(String amount) {
        return Map.of("amount", amount, "spent", "9 000", "what", "Banc livré", "iban", "FR7630006000011234567890189");
    }

    private static Map<String, String> decision(String amount, LocalDate on) {
        return Map.of("amount", amount, "decision", "2026-CP-7", "on", on.toString(), "votes", "40 pour");
    }

    private Caller.Answer step(Caller caller, String file, String step, Map<String, String> fields) {
        if (step.equals("ask-payment")) {
            upload(file, "expense", "facture.pdf", "%PDF-1.4 facture " + file);
        }
        JsonNode now = JSON.readTree(caller.call("GET", file, "").body());
        return step(caller, file, now.path("steps").asInt(), step, fields);
    }

    private static Caller.Answer step(Caller caller, String file, int seen, String step, Map<String, String> fields) {
        Map<String, Object> body = new java.util.HashMap<>(fields);
        body.put("step", step);
        body.put("seen", seen);
        return caller.call("POST", file + "/steps", JSON.writeValueAsString(body));
    }

    private static String detail(Caller.Answer answer) {
        return JSON.readTree(answer.body()).get("detail").asString().replaceAll("\\p{Z}", " ");
    }

    private static String today() {
        return LocalDate.now().toString();
    }

    private static String year() {
        return String.valueOf(LocalDate.now().getYear());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] big() {
        byte[] big = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(bytes("%PDF-1.4"), 0, big, 0, 8);
        return big;
    }
}
