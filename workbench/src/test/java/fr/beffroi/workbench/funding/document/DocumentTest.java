package fr.beffroi.workbench.funding.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents of decisions: what they say, who gets them, that nobody can change one, and whether a file is one of ours. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentTest {
    private static final JsonMapper JSON = JsonMapper.shared();
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
    private Caller rival;
    private Caller officer;
    private Caller anybody;
    private GrantLife life;
    private String granted = "";

    @BeforeAll
    void grant() {
        people.join("document.entreprise@demo.example", "Plasturgiste de Beauvais (fictif)");
        people.join("document.rivale@demo.example", "Radômes du Soissonnais (fictif)");
        people.officer("document.agent@demo.example");
        people.officer("document.second@demo.example");
        company = caller("document.entreprise@demo.example");
        rival = caller("document.rivale@demo.example");
        officer = caller("document.agent@demo.example");
        anybody = new Caller(port);
        callers.add(anybody);
        life = new GrantLife(company, officer, caller("document.second@demo.example"));
        granted = life.propose(people.programme(), "Presse à injecter <b>rapide</b>", "12 000");
        life.grant(granted, "9 876,54", "2026-CP-501");
        life.asOfficer(granted, "make-enforceable", Map.of("on", TODAY));
    }

    @BeforeEach
    void restoreTemplate() throws IOException {
        ShippedTemplate.restore(officer);
    }

    private Caller caller(String email) {
        Caller caller = new Caller(port, email, NewPeople.PASSWORD);
        callers.add(caller);
        return caller;
    }

    @AfterAll
    void leave() {
        callers.forEach(Caller::close);
    }

    @Test
    void aDecisionCanBeReadByEveryoneAndSaysWhatTheLedgerSays() {
        JsonNode made = make(granted, "grant");
        ReadPdf pdf = ReadPdf.of(bytes(made));
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.language()).isEqualTo("fr");
        assertThat(pdf.title()).isEqualTo("Notification de la décision d’accorder une aide");
        assertThat(pdf.showsTitle()).isTrue();
        assertThat(pdf.tags()).contains("H1", "H2", "P", "L", "LI");
        assertThat(pdf.metadata()).contains("pdfuaid", "dc:description");
        assertThat(pdf.fonts()).isPositive();
        assertThat(pdf.openFonts()).as("fonts that are not embedded").isEmpty();
        long committed = inOwnName.call(
                () -> jdbc.sql("select amount_cents from funding.movement where file = :file::uuid and kind = 'commit'")
                        .param("file", id(granted))
                        .query(Long.class)
                        .single());
        assertThat(committed).isEqualTo(9_876_54);
        assertThat(pdf.text())
                .contains(
                        "9 876,54 €",
                        "2026-CP-501",
                        "Plasturgiste de Beauvais (fictif)",
                        "Presse à injecter <b>rapide</b>",
                        "n° " + made.get("year").asInt() + "-"
                                + made.get("number").asInt(),
                        "deux mois qui suivent sa notification",
                        "L311-3-1")
                .doesNotContain("non connu", "{{", "#");
        // The address is longer than a line.
        String rules = pdf.text().replace(" ", "").replaceAll(".*(/dispositifs/[0-9a-f-]{36}/versions/\\d+).*", "$1");
        assertThat(rules).startsWith("/dispositifs/" + people.programme());
        assertThat(anybody.call("GET", rules, "").status())
                .as("the rules are public, without signing in")
                .isEqualTo(200);
    }

    @Test
    void anAgreementComesBeforeTheSignatureAndARefusalSaysWhy() {
        ReadPdf agreement = ReadPdf.of(bytes(make(granted, "agreement")));
        assertThat(agreement.text()).contains("Article 3", "9 876,54 €", "2000-321");
        String refused = life.propose(people.programme(), "Refusé", "0");
        assertThat(officer.call("POST", refused + "/documents", "{\"kind\":\"refusal\"}")
                        .status())
                .as("nothing is decided yet")
                .isEqualTo(409);
        life.asOfficer(
                refused,
                "decide-refusal",
                Map.of("reason", "Hors du volet", "decision", "2026-CP-502", "on", TODAY, "votes", "40 pour"));
        assertThat(ReadPdf.of(bytes(make(refused, "refusal"))).text())
                .contains("Hors du volet", "2026-CP-502", "L311-3-1", "Télérecours");
        assertThat(officer.call("POST", refused + "/documents", "{\"kind\":\"grant\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void minutesListEveryVote() {
        String file = life.propose(people.programme(), "Voté au procès-verbal", "1 500");
        JsonNode session = JSON.readTree(officer.call(
                        "POST",
                        "/api/sessions",
                        JSON.writeValueAsString(
                                Map.of("body", "assembly", "heldOn", TODAY, "place", "Hémicycle (fictif)")))
                .body());
        String path = "/api/sessions/" + session.get("session").get("id").asString();
        officer.call("POST", path + "/items", "{\"file\":\"" + id(file) + "\"}");
        assertThat(officer.call("POST", path + "/documents", "{}").status())
                .as("nothing is voted")
                .isEqualTo(409);
        int seen =
                JSON.readTree(officer.call("GET", file, "").body()).get("steps").asInt();
        Caller.Answer vote = officer.call(
                "POST",
                path + "/items/" + id(file) + "/vote",
                JSON.writeValueAsString(Map.of(
                        "outcome",
                        "grant",
                        "seen",
                        seen,
                        "amount",
                        "1 400",
                        "decision",
                        "2026-AP-7",
                        "inFavour",
                        "51",
                        "against",
                        "4",
                        "abstained",
                        "2",
                        "withdrawals",
                        "Un élu, administrateur du fournisseur")));
        assertThat(vote.status()).as(vote.body()).isEqualTo(200);
        Caller.Answer made = officer.call("POST", path + "/documents", "{}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        ReadPdf pdf = ReadPdf.of(bytes(JSON.readTree(made.body())));
        assertThat(pdf.text())
                .contains("L’assemblée", "1 400 €", "51 pour", "Un élu, administrateur du fournisseur", "Reste après");
        assertThat(pdf.tags()).contains("Table", "TR", "TH", "TD");
        assertThat(company.call(
                                "GET",
                                "/api/documents/"
                                        + JSON.readTree(made.body()).get("id").asString(),
                                "")
                        .status())
                .as("minutes speak of others too")
                .isEqualTo(404);
    }

    @Test
    void aDocumentIsItsCompanysAndTheTaskForces() {
        String path = "/documents/" + make(granted, "grant").get("id").asString();
        assertThat(company.call("GET", path, "").status()).isEqualTo(200);
        assertThat(rival.call("GET", path, "").status()).isEqualTo(404);
        assertThat(anybody.call("GET", path, "").isClosed()).isTrue();
        assertThat(company.call("POST", granted + "/documents", "{\"kind\":\"grant\"}")
                        .isClosed())
                .isTrue();
    }

    @Test
    void numbersHaveNoHolesHoweverManyAreMadeAtOnce() throws Exception {
        List<Callable<Integer>> wishes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            // Every other one is asked for what cannot be made.
            String kind = i % 2 == 0 ? "grant" : "refusal";
            wishes.add(() -> officer.call("POST", granted + "/documents", "{\"kind\":\"" + kind + "\"}")
                    .status());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(wishes)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 201, 201, 409, 409, 409);
        }
        assertThat(inOwnName.call(() -> jdbc.sql("""
                        select count(*) = max(number) and min(number) = 1 from funding.document group by year order by year desc limit 1""").query(Boolean.class).single()))
                .isTrue();
    }

    @Test
    void nobodyChangesADocumentOrGivesANumberOutOfTurn() {
        String id = make(granted, "grant").get("id").asString();
        for (String change : List.of(
                "update funding.document set title = 'autre' where id = '%s'::uuid",
                "delete from funding.document where id = '%s'::uuid",
                """
                insert into funding.document (id, kind, template_version, year, number, file, company, title, content, sha256, made_on)
                select gen_random_uuid(), kind, template_version, year, number + 100, file, company, title, 'x'::bytea,
                    encode(sha256('x'::bytea), 'hex'), made_on from funding.document where id = '%s'::uuid""",
                "update funding.document_counter set last = 0")) {
            assertThatThrownBy(() ->
                            inOwnName.run(() -> jdbc.sql(change.formatted(id)).update()))
                    .as(change)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    @Test
    void anyoneCanAskWhetherAFileIsOneOfOurs() {
        JsonNode made = make(granted, "grant");
        byte[] bytes = bytes(made);
        String hash = MadeDocuments.hash(bytes);
        assertThat(made.get("sha256").asString()).isEqualTo(hash);
        Caller.Answer known = anybody.call("GET", "/api/documents/known?sha256=" + hash.toUpperCase(), "");
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.body()).doesNotContain("Presse", "Plasturgiste");
        assertThat(anybody.upload("/documents/verifier", "fichier", "recu.pdf", bytes)
                        .body())
                .contains("à l’octet près.")
                .doesNotContain("Presse");
        bytes[bytes.length / 2] ^= 1;
        assertThat(anybody.upload("/documents/verifier", "fichier", "recu.pdf", bytes)
                        .body())
                .contains("aucun document fait ici");
        assertThat(anybody.call("GET", "/api/documents/known?sha256=" + MadeDocuments.hash(bytes), "")
                        .status())
                .isEqualTo(404);
        assertThat(inOwnName.call(() -> jdbc.sql(
                                "select count(*) from identity.audit_entry where action = 'document.make' and details ->> 'sha256' = :hash")
                        .param("hash", hash)
                        .query(Long.class)
                        .single()))
                .as("the fingerprint is in the audit chain")
                .isEqualTo(1);
    }

    @Test
    void templatesAreKeptInVersionsAndCannotLeaveTheNoticeOut() {
        JsonNode before = make(granted, "grant");
        int seen = before.get("templateVersion").asInt();
        Caller.Answer refused = save(seen, "# Titre\n\n{{benificiaire}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).get("detail").asString())
                .contains("Ligne 3", "benificiaire", "Peut-être {{beneficiaire}}");
        String text = JSON.readTree(
                        officer.call("GET", "/api/document-templates", "").body())
                .valueStream()
                .filter(one -> one.get("kind").asString().equals("GRANT"))
                .findFirst()
                .orElseThrow()
                .get("body")
                .asString();
        Caller.Answer kept = save(
                seen,
                "# Court {{numero}}\n\nPour {{beneficiaire}} <img src=\"http://127.0.0.1:9/x.png\"/> <script>x</script>");
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        JsonNode after = make(granted, "grant");
        assertThat(after.get("templateVersion").asInt()).isEqualTo(seen + 1);
        ReadPdf pdf = ReadPdf.of(bytes(after));
        assertThat(pdf.text()).contains("<img src=\"http://127.0.0.1:9/x.png\"/> <script>x</script>", "L311-3-1");
        assertThat(pdf.tags()).doesNotContain("Figure");
        assertThat(ReadPdf.of(bytes(before)).text()).contains("Voies et délais de recours");
        Caller.Answer stale = save(seen, text);
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.body()).contains("depuis que vous avez ouvert");
        assertThat(save(seen + 1, text).status()).isEqualTo(200);
        try (Caller auditor = new Caller(port, DemoPeople.email("auditor"), DemoPeople.PASSWORD)) {
            assertThat(auditor.call("GET", "/documents/modeles/grant?version=" + seen, "")
                            .body())
                    .contains("version plus ancienne");
            assertThat(auditor.call("PUT", "/api/document-templates/grant", "{}")
                            .isClosed())
                    .isTrue();
        }
        Caller.Answer preview = officer.call(
                "POST",
                "/documents/modeles/grant/apercu",
                "texte=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body()).startsWith("%PDF-");
    }

    private Caller.Answer save(int seen, String body) {
        return officer.call(
                "PUT", "/api/document-templates/grant", JSON.writeValueAsString(Map.of("seen", seen, "body", body)));
    }

    private JsonNode make(String file, String kind) {
        Caller.Answer made = officer.call("POST", file + "/documents", "{\"kind\":\"" + kind + "\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body());
    }

    private byte[] bytes(JsonNode made) {
        UUID id = UUID.fromString(made.get("id").asString());
        return inOwnName.call(() -> jdbc.sql("select content from funding.document where id = :id")
                .param("id", id)
                .query((row, index) -> row.getBytes(1))
                .single());
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
