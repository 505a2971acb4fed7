package fr.beffroi.workbench.aid.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer brings in the open register; each declaration of a company is held against it. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class RegisterPagesTest {
    private static final String HEAD =
            "index;nom_beneficiaire;identifiant_beneficiaire;montant_esb;regime;autorite;operateur;date_octroi\n";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    @AfterEach
    void forget() {
        inOwnName.run(() -> {
            jdbc.sql("delete from aid.register_entry").update();
            jdbc.sql("delete from aid.declared_aid").update();
        });
    }

    @Test
    void whatTheRegisterSaysIsHeldAgainstWhatACompanyDeclares(Visitor visitor) {
        String siren = inOwnName.call(
                () -> jdbc.sql("select siren from registry.company where name = 'Forges de la Sambre (fictif)'")
                        .query((row, index) -> row.getString(1))
                        .single());
        Page page = visitor.signIn("officer");
        declare(siren, "2026-02-02", "10000");
        declare(siren, "2026-03-02", "20000");
        visitor.open("/aides/registre");
        assertThat(page.locator("h1")).containsText("pas encore importé");
        send(page, "x;y\n1;2\n");
        assertThat(page.locator(".note.bad")).containsText("identifiant_beneficiaire, montant_esb, date_octroi");
        visitor.photograph("de-minimis-register-refused");
        send(
                page,
                HEAD
                        + "1;x;" + siren + ";10000;;Région;;2026-02-02\n"
                        + "2;x;" + siren + ";25000;;Région;;2026-03-02\n"
                        + "3;x;" + siren + ";5000;;ADEME;;2026-05-04\n"
                        + "4;-;-;700;;ADEME;;2026-05-04\n"
                        + "5;x;" + siren + ";beaucoup;;ADEME;;2026-05-04\n");
        assertThat(page.locator(".note.good")).containsText("3 aides importées, pour une entreprise");
        assertThat(page.locator(".note.good")).containsText("ligne 6, montant_esb: beaucoup");
        visitor.photograph("de-minimis-register");

        visitor.open("/entreprises/" + siren + "/aides-recues");
        assertThat(page.locator("h1")).containsText("260 000 €");
        assertThat(page.locator(".note.bad")).containsText("2 aides");
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("tbody tr").nth(0)).containsText("non déclarée");
        assertThat(page.locator("tbody tr").nth(1)).containsText("Le registre dit 25 000 € le 2 mars 2026");
        assertThat(page.locator("tbody tr").nth(2)).containsText("le registre dit de même");
        visitor.photograph("de-minimis-compared");
    }

    @Test
    void nobodyElseBringsItIn() {
        byte[] file = (HEAD + "1;x;000000018;10000;;Région;;2026-02-02\n").getBytes(StandardCharsets.UTF_8);
        for (String role : new String[] {"company-member", "buyer", "administrator", "auditor"}) {
            try (Caller caller = new Caller(port, DemoPeople.email(role), DemoPeople.PASSWORD)) {
                assertThat(caller.upload("/aides/registre", "fichier", "r.csv", file)
                                .isClosed())
                        .as(role)
                        .isTrue();
                assertThat(caller.upload("/api/de-minimis-register", "file", "r.csv", file)
                                .isClosed())
                        .as(role)
                        .isTrue();
            }
        }
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            assertThat(officer.upload("/api/de-minimis-register", "file", "r.csv", file)
                            .body())
                    .contains("\"aids\":1");
            assertThat(officer.upload("/api/de-minimis-register", "file", "r.csv", file)
                            .status())
                    .as("the same once more")
                    .isEqualTo(200);
            assertThat(officer.call("GET", "/api/de-minimis-register", "").body())
                    .contains("\"aids\":1", "\"companies\":1");
            assertThat(officer.upload("/api/de-minimis-register", "file", "r.csv", new byte[0])
                            .status())
                    .isEqualTo(422);
        }
    }

    private static void send(Page page, String content) {
        page.setInputFiles(
                "#fichier", new FilePayload("aides_minimis.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button");
    }

    private void declare(String siren, String day, String amount) {
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            assertThat(officer.call(
                                    "POST",
                                    "/api/companies/" + siren + "/de-minimis",
                                    "{\"grantedOn\":\"" + day + "\",\"amount\":\"" + amount
                                            + "\",\"regulation\":\"2023/2831\"}")
                            .status())
                    .isEqualTo(201);
        }
    }
}
