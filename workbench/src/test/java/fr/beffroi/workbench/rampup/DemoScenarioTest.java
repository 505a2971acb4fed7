package fr.beffroi.workbench.rampup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.rampup.demo.DemoSummary;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody sees of the drone who has only typed {@code ./beffroi demo}. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class DemoScenarioTest {
    @Autowired
    private DemoSummary summary;

    @Test
    void theDroneIsSolvedOnTheTerminalAndInTheBrowser(Visitor visitor) {
        List<String> lines = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> summary.lines(Locale.FRENCH, "http://localhost:8080"), said -> said.size() > 1);
        assertThat(lines.getFirst()).contains("200", "par mois");
        assertThat(lines.get(1)).startsWith("Ce qui bloque");
        assertThat(lines).anyMatch(line -> line.contains("d’argent public"));
        Page page = visitor.signIn("officer");
        visitor.open("/scenarios");
        page.click("text=Multirotor civil");
        assertThat(page.locator("h1.answer")).containsText(lines.getFirst());
        page.click("text=Lire le plan");
        assertThat(page.locator("h1.answer")).containsText("Ce qui bloque");
        visitor.photograph("scenario-drone");
    }
}
