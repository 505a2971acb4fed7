package fr.beffroi.workbench.accounts.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.web.format.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The task force's monthly report: the public figures, kept as they were, and never public itself. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthlyReportTest {
    private static final String MONTH = YearMonth.now().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportPdf pdf;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    private Caller caller(String role) {
        return new Caller(port, DemoPeople.email(role), DemoPeople.PASSWORD);
    }

    private static JsonNode json(Caller.Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private String make(Caller officer) {
        JsonNode made = json(officer.call("POST", "/api/monthly-reports", "{\"month\":\"" + MONTH + "\"}"));
        return "/api/monthly-reports/" + MONTH + "/" + made.get("number").asInt();
    }

    @Test
    void itSaysWhatThePublicFilesSayAndStaysAsItWas() {
        try (Caller officer = caller("officer")) {
            String address = make(officer);
            String before = officer.call("GET", address, "").body();
            JsonNode figures = JsonMapper.shared().readTree(before);
            BigDecimal committed = json(officer.call("GET", "/api/accounts", ""))
                    .valueStream()
                    .map(line -> line.get("engage_euros").decimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(figures.get("total").get("committed").decimalValue()).isEqualByComparingTo(committed);
            promise();
            String again = make(officer);
            assertThat(again).isNotEqualTo(address);
            assertThat(officer.call("GET", address, "").body()).as("read again").isEqualTo(before);
            assertThat(due(JsonMapper.shared()
                            .readTree(officer.call("GET", again, "").body())))
                    .as("one promise more is due")
                    .isEqualTo(due(figures) + 1);
        }
    }

    /** A grant that is published waits for its agreement: whose turn it is says the file's own state. */
    @Test
    void whatWaitsIsWhatTheListOfFilesSaysWaits() {
        people.join("rapport.entreprise@demo.example", "Conditionnement du Ternois (fictif)");
        people.officer("rapport.agent@demo.example");
        people.officer("rapport.second@demo.example");
        try (Caller company = new Caller(port, "rapport.entreprise@demo.example", NewPeople.PASSWORD);
                Caller officer = new Caller(port, "rapport.agent@demo.example", NewPeople.PASSWORD);
                Caller second = new Caller(port, "rapport.second@demo.example", NewPeople.PASSWORD)) {
            GrantLife life = new GrantLife(company, officer, second);
            life.propose(people.programme(), "Pour l’assemblée", "1 000");
            String grant = life.propose(people.programme(), "Deuxième presse", "1 000");
            life.grant(grant, "1 000", "2026-CP-97");
            life.asOfficer(
                    grant, "make-enforceable", Map.of("on", LocalDate.now().toString()));
            Map<String, Long> listed = json(officer.call("GET", "/api/grant-files", ""))
                    .valueStream()
                    .filter(line -> line.get("ball").asString().equals("task-force"))
                    .collect(Collectors.groupingBy(line -> line.get("state").asString(), Collectors.counting()));
            Map<String, Long> reported = json(officer.call("GET", make(officer), ""))
                    .get("waiting")
                    .valueStream()
                    .collect(Collectors.toMap(
                            row -> row.get("state").asString(),
                            row -> row.get("count").asLong()));
            assertThat(reported).isEqualTo(listed).containsKey("enforceable");
        }
    }

    private static int due(JsonNode figures) {
        return figures.get("effects")
                .valueStream()
                .mapToInt(row -> row.get("due").asInt())
                .sum();
    }

    private void promise() {
        inOwnName.run(() -> jdbc.sql("""
                        insert into accounts.promise (siren, programme_code, axis, kind, quantity, unit, due_on, made_on, key)
                        values ('000000018', :programme, 'ports', 'JOBS', 2, 'emplois', :day, :day, :key)""")
                .param("programme", UUID.randomUUID().toString())
                .param("day", LocalDate.now())
                .param("key", UUID.randomUUID().toString())
                .update());
    }

    @Test
    void officersAndAuditorsReadItAndNobodyElse() {
        String address;
        try (Caller officer = caller("officer")) {
            address = make(officer);
        }
        String page = "/rapports/" + address.substring("/api/monthly-reports/".length());
        for (String role : new String[] {"company-member", "buyer", "administrator"}) {
            try (Caller other = caller(role)) {
                for (String path : new String[] {address, page, page + "/pdf", "/rapports", "/api/monthly-reports"}) {
                    assertThat(other.call("GET", path, "").isClosed())
                            .as("%s for %s", path, role)
                            .isTrue();
                }
            }
        }
        try (Caller anybody = new Caller(port);
                Caller auditor = caller("auditor")) {
            assertThat(anybody.call("GET", page, "").isClosed()).isTrue();
            assertThat(anybody.call("GET", address, "").isClosed()).isTrue();
            assertThat(auditor.call("GET", page, "").status()).isEqualTo(200);
            assertThat(auditor.call("POST", "/api/monthly-reports", "{\"month\":\"" + MONTH + "\"}")
                            .isClosed())
                    .isTrue();
        }
    }

    @Test
    void aMonthThatIsNoneOrStillToComeIsNotFound() {
        try (Caller officer = caller("officer")) {
            for (String month : new String[] {"", "2026-13", "2999-01", "x"}) {
                assertThat(officer.call("POST", "/api/monthly-reports", "{\"month\":\"" + month + "\"}")
                                .status())
                        .as(month)
                        .isEqualTo(404);
            }
            assertThat(officer.call("GET", "/rapports/2020-01/1", "").status()).isEqualTo(404);
        }
    }

    /** Tagged, with its type inside, and the figures of the slides. */
    @Test
    void thePdfSaysTheSame() throws Exception {
        MonthlyFigures figures = inOwnName.call(() -> {
            MonthlyReport made = reports.make(LocalDate.now());
            return reports.findFigures(made.month(), made.number()).orElseThrow();
        });
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try (PDDocument document = Loader.loadPDF(pdf.make(figures))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            for (var font : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(font).isEmbedded())
                        .isTrue();
            }
            String text = new PDFTextStripper().getText(document).replaceAll("[\\s\\p{Z}]+", " ");
            assertThat(text)
                    .contains("programmés", "Filière drones")
                    .contains(new Formats().euros(figures.total().programmed()).replaceAll("[\\s\\p{Z}]+", " "));
        }
    }

    @Test
    void anOfficerMakesItAndGoesThroughTheSlidesByKeyboard(Visitor visitor) {
        visitor.signIn("officer");
        visitor.open("/rapports");
        visitor.page().selectOption("#mois", MONTH);
        visitor.page().click("main form button[type=submit]");
        visitor.page().waitForSelector("#argent");
        visitor.photograph("monthly-report");
        Page page = visitor.page();
        for (String slide : new String[] {"argent", "decisions", "effets"}) {
            page.keyboard().press("ArrowRight");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo(slide);
        }
        page.keyboard().press("ArrowLeft");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("decisions");
        visitor.open("/rapports");
        visitor.photograph("monthly-reports");
    }
}
