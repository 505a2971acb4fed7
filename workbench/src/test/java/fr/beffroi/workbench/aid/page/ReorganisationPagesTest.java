package fr.beffroi.workbench.aid.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** An officer writes down that one company absorbed another, or was split: the aid received goes along. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class ReorganisationPagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    private Caller officer;
    private String laser;
    private String printer;

    @BeforeEach
    void declare() {
        officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD);
        laser = find("Découpe laser de Valenciennes (fictif)");
        printer = find("Imprimeur 3D d’Arras (fictif)");
        declare(laser, "2025-02-01", "200000");
        declare(printer, "2025-03-01", "150000");
    }

    @AfterEach
    void forget() {
        officer.close();
        inOwnName.run(() -> {
            jdbc.sql("delete from aid.reorganisation").update();
            jdbc.sql("delete from aid.declared_aid").update();
        });
    }

    @Test
    void aMergerCarriesTheAidAlong(Visitor visitor) {
        Page page = visitor.signIn("officer");
        visitor.open("/entreprises/" + printer + "/aides-recues");
        page.click("text=Fusions et scissions");
        assertThat(page.locator("h1")).containsText("Aucune fusion");
        page.fill("#f-jour", "2026-01-01");
        page.fill("#f-societe", laser);
        page.fill("#f-reprises", "personne");
        page.click("main form button");
        assertThat(page.locator(".note.bad")).containsText("il faut un SIREN par ligne");
        assertThat(page.locator("#f-societe")).hasValue(laser);
        page.fill("#f-reprises", printer);
        page.click("main form button");
        assertThat(page.locator("h1")).containsText("Une fusion ou scission est connue");
        assertThat(page.locator("main")).containsText("est absorbée par Imprimeur 3D d’Arras");
        visitor.photograph("reorganisations");
        assertThat(used(printer, "2025-12-31")).as("before").isEqualTo(150_000);
        assertThat(used(printer, "2026-01-01")).as("from its day on").isEqualTo(350_000);
        page.click("ul.plain form button");
        assertThat(page.locator("h1")).containsText("Aucune fusion");
        assertThat(used(printer, "2026-01-01")).as("taken out").isEqualTo(150_000);
    }

    @Test
    void aSplitSharesTheAidByEquity() {
        String parts = laser + " 25\\n" + printer + " 75";
        assertThat(write(laser, "SPLIT", "2026-01-01", "", parts).status()).isEqualTo(201);
        assertThat(used(printer, "2026-02-01")).isEqualTo(150_000 + 0.75 * 200_000);
        assertThat(used(laser, "2026-02-01")).isEqualTo(0.25 * 200_000);
    }

    @Test
    void whatCannotBeIsRefusedWithItsField() {
        assertThat(write(laser, "SPLIT", "2026-01-01", "", laser + " 25\\n" + printer + " 70")
                        .body())
                .contains("\"parts\"", "100 %");
        assertThat(write(laser, "MERGER", "2026-01-01", "", laser).body()).contains("elle-même");
        assertThat(write(laser, "MERGER", "2026-01-01", printer, "000000018").body())
                .contains("n’y prend pas part");
        assertThat(write(laser, "FUSION", "hier", "123", "").body())
                .contains("\"kind\"", "\"on\"", "\"company\"", "\"parts\"");
        assertThat(write(laser, "MERGER", "2026-01-01", "", printer).status()).isEqualTo(201);
        assertThat(write(laser, "MERGER", "2026-06-01", "", "000000018").body()).contains("n’existe plus");
    }

    @Test
    void nobodyButOfficersWritesThemDown() {
        for (String role : new String[] {"company-member", "buyer", "administrator", "auditor"}) {
            try (Caller caller = new Caller(port, DemoPeople.email(role), DemoPeople.PASSWORD)) {
                assertThat(caller.call("POST", "/entreprises/000000018/fusions", "genre=MERGER")
                                .isClosed())
                        .as(role)
                        .isTrue();
                assertThat(caller.call("POST", "/api/companies/000000018/reorganisations", "{}")
                                .isClosed())
                        .as(role)
                        .isTrue();
            }
        }
    }

    private Caller.Answer write(String about, String kind, String on, String company, String parts) {
        return officer.call(
                "POST",
                "/api/companies/" + about + "/reorganisations",
                "{\"kind\":\"" + kind + "\",\"on\":\"" + on + "\",\"company\":\"" + company + "\",\"parts\":\"" + parts
                        + "\"}");
    }

    private double used(String siren, String day) {
        Caller.Answer answer = officer.call("GET", "/api/companies/" + siren + "/de-minimis?day=" + day, "");
        return JsonMapper.shared().readTree(answer.body()).get("usedEuros").asDouble();
    }

    private void declare(String siren, String day, String amount) {
        assertThat(officer.call(
                                "POST",
                                "/api/companies/" + siren + "/de-minimis",
                                "{\"grantedOn\":\"" + day + "\",\"amount\":\"" + amount
                                        + "\",\"regulation\":\"2023/2831\"}")
                        .status())
                .isEqualTo(201);
    }

    private String find(String name) {
        return inOwnName.call(() -> jdbc.sql("select siren from registry.company where name = :name")
                .param("name", name)
                .query((row, index) -> row.getString(1))
                .single());
    }
}
