package fr.beffroi.workbench.demand.notice.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Notices as people find them, and as an officer brings them in. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class NoticesInTheBrowserTest {
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
