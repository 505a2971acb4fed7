package fr.beffroi.workbench.funding.open;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.SharedData;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the open data beside the rows: what may be kept between, who funds with us, a company without a site, and what is missing. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDataAnswersTest {
    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private PublishedGrants grants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    private Caller anybody;
    private String siren = "";

    @BeforeAll
    void grant() {
        anybody = new Caller(port);
        siren = people.join("ouvertes.entreprise@demo.example", "Caoutchouc du Vermandois (fictif)");
        people.officer("ouvertes.agent@demo.example");
        people.officer("ouvertes.second@demo.example");
        try (Caller company = new Caller(port, "ouvertes.entreprise@demo.example", NewPeople.PASSWORD);
                Caller officer = new Caller(port, "ouvertes.agent@demo.example", NewPeople.PASSWORD);
                Caller second = new Caller(port, "ouvertes.second@demo.example", NewPeople.PASSWORD)) {
            GrantLife life = new GrantLife(company, officer, second).withFunders("""
                    [{"name":"Agglomération, service aides","amount":"1000","intensity":"20","status":"GRANTED"},
                     {"name":"État (demandé)","amount":"500","intensity":"20","status":"ASKED"}]""", "28500");
            String file = life.propose(people.programme(), "Joints d’étanchéité", "1 000");
            life.grant(file, "1 000", "2026-CP-97");
            life.asOfficer(
                    file, "make-enforceable", Map.of("on", LocalDate.now().toString()));
        }
    }

    @AfterAll
    void leave() {
        anybody.close();
    }

    private JsonNode row() {
        return JsonMapper.shared()
                .readTree(anybody.call("GET", "/api/grants", "").body())
                .valueStream()
                .filter(one -> one.get("referenceDecision").asString().equals("2026-CP-97"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoGrantedBesideUsIsNamedAndWhoWasOnlyAskedIsNot() {
        assertThat(row().get("cofinancement").asString()).isEqualTo("oui");
        assertThat(row().get("attribuantsCofinanceurs").asString())
                .as("a comma parts names, and so is none of a name")
                .isEqualTo("Agglomération  service aides");
    }

    @Test
    void aCompanyWithoutAnOpenSiteIsNamedByItsSiren() throws IOException {
        assertThat(row().get("idBeneficiaire").asString()).hasSize(14).startsWith(siren);
        publish(true);
        assertThat(anybody.call("GET", "/api/grants/map?zoom=13", "").body()).contains(siren);
        close(false);
        try {
            assertThat(row().get("idBeneficiaire").asString()).isEqualTo(siren);
            List<List<String>> rows = PlainCsv.read(
                    anybody.call("GET", "/donnees/subventions.csv", "").body());
            assertThat(new TableSchema(SharedData.require("scdl/schema.json"))
                            .faults(rows.getFirst(), rows.subList(1, rows.size())))
                    .isEmpty();
            assertThat(anybody.call("GET", "/api/grants/map", "").body()).doesNotContain(siren);
        } finally {
            close(true);
            publish(false);
        }
    }

    private void close(boolean active) {
        inOwnName.run(() -> jdbc.sql("update registry.site set active = :active where siren = :siren")
                .param("active", active)
                .param("siren", siren)
                .update());
    }

    @Test
    void aCompanyThatIsNotInThePublicRegisterIsNotOnTheMap() {
        publish(true);
        assertThat(anybody.call("GET", "/api/grants/map?zoom=13&q=caoutchouc", "")
                        .body())
                .contains(siren, "Caoutchouc");
        publish(false);
        assertThat(anybody.call("GET", "/api/grants/map?zoom=13&q=caoutchouc", "")
                        .body())
                .isEqualTo("[]");
        assertThat(anybody.call("GET", "/aides/accordees?q=caoutchouc", "").body())
                .as("the table has it all the same")
                .contains("Caoutchouc")
                .doesNotContain("id=\"carte\"");
        for (String zoom : List.of("-1", "99", "x", "")) {
            assertThat(anybody.call("GET", "/api/grants/map?zoom=" + zoom, "").status())
                    .isEqualTo(200);
        }
    }

    private void publish(boolean published) {
        inOwnName.run(() -> jdbc.sql("update registry.company set published = :published where siren = :siren")
                .param("published", published)
                .param("siren", siren)
                .update());
    }

    @Test
    void theFilesMayBeKeptForSomeMinutesAndAreNotSentTwice() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/donnees/subventions.csv", "/donnees/subventions.json", "/api/grants")) {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
                HttpResponse<String> first = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=300, public");
                String tag = first.headers().firstValue("ETag").orElseThrow();
                HttpResponse<String> again =
                        client.send(request.header("If-None-Match", tag).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(again.statusCode()).as(path).isEqualTo(304);
                assertThat(again.body()).isEmpty();
            }
        }
    }

    @Test
    void withoutAGrantingBodyThereIsNoFileAndThatIsSaid() {
        OpenDataPage page = new OpenDataPage(
                new EssentialData(grants, new Authority("", "", new MockEnvironment()), JsonMapper.shared()));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> page.csv(new MockHttpServletRequest(), new MockHttpServletResponse()))
                .isInstanceOfSatisfying(AuthorityMissingException.class, missing -> {
                    ProblemDetail answer = page.answer(missing);
                    assertThat(answer.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
                    assertThat(answer.getDetail()).contains("BEFFROI_AUTHORITY_NAME", "BEFFROI_AUTHORITY_SIRET");
                });
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> page.json(new MockHttpServletRequest(), new MockHttpServletResponse()))
                .isInstanceOf(AuthorityMissingException.class);
    }

    @Test
    void whatIsNoFileIsNotFoundOrClosed() {
        Caller.Answer answer = anybody.call("GET", "/donnees/subventions.xml", "");
        assertThat(answer.status() == 404 || answer.isClosed()).isTrue();
        assertThat(answer.body()).doesNotContain("Caoutchouc");
    }
}
