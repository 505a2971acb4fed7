package fr.beffroi.workbench.demand.notice.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices as people find them, and as an officer brings them in. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class NoticesInTheBrowserTest {
    @Autowired
    private DemoViewers viewers;

    @Autowired
    private JdbcClient jdbc;

    /** A source that failed: its long address must fit a small screen. */
    @Test
    void whyASourceFailedIsReadOnThePage(Visitor visitor) {
        String address =
                "https://boamp.example/api/explore/v2.1/catalog/datasets/boamp/records?where=dateparution+%3E%3D+date%272026-10-20%27"
                        + "&order_by=dateparution%2Cidweb&limit=100&offset=0";
        viewers.runAs(
                viewers.viewer("system"),
                () -> jdbc.sql("""
                insert into demand.connector (name, begun_at, failed_at, fault_code, fault_values)
                values ('boamp', now(), now(), 'source-down', jsonb_build_array(cast(:address as text), '503', '4'))
                on conflict (name) do update set failed_at = now(), fault_code = excluded.fault_code, fault_values = excluded.fault_values""").param("address", address).update());
        visitor.signIn("officer");
        Page page = visitor.open("/avis/reception");
        assertThat(page.locator("tr:has(th:has-text('BOAMP')) td")
                        .nth(2)
                        .innerText()
                        .replace('\u00a0', ' '))
                .contains(address + " est en panne (réponse 503), essais : 4.");
        visitor.photograph("notice-source-failed");
        viewers.runAs(
                viewers.viewer("system"),
                () -> jdbc.sql("delete from demand.connector where name = 'boamp'")
                        .update());
    }

    @Test
    void noticesAreFoundReadAndBroughtIn(Visitor visitor) {
        visitor.signIn("officer");
        Page page = visitor.open("/avis?acheteur=%28ficti");
        visitor.photograph("notices");
        page.fill("#q", "batteries");
        page.waitForSelector(
                "h1:has-text('pour « batteries »')".replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
        assertThat(page.url()).contains("q=batteries");
        page.click("text=Batteries lithium pour drones");
        assertThat(page.locator("#corrections").innerText()).isEqualTo("Ce qui a changé");
        visitor.photograph("notice-corrected");
        page = visitor.open("/avis?etat=attribue&acheteur=%28ficti&q=actionneurs");
        page.click("text=Usinage de corps d’actionneurs");
        visitor.photograph("notice-awarded");
        page = visitor.open("/avis/reception");
        page.setInputFiles(
                "#fichier",
                new FilePayload("coupe.xml", "text/xml", "<ContractNotice><ID>".getBytes(StandardCharsets.UTF_8)));
        page.click("button.main");
        page.waitForSelector("[role=status]");
        assertThat(page.locator("[role=status]").innerText()).contains("un document écarté");
        visitor.photograph("notice-intake");
    }
}
