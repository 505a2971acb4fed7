package fr.beffroi.workbench.rampup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo's two plans, compared and played with. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class ComparisonAndMeetingTest {
    private static final double PATIENCE_MILLIS = 300_000;

    @Test
    void theDemoPlansAreComparedSideBySide(Visitor visitor) {
        Page page = openDemo(visitor);
        waitForPlans(page);
        page.click("text=Comparer");
        assertThat(page.locator("h1")).containsText("plan A");
        assertThat(page.locator("section[aria-labelledby=leviers] h2")).containsText(Pattern.compile("[1-9]"));
        visitor.photograph("scenario-comparison");
    }

    @Test
    void aLeverIsLeftOutAndThePlansAreCompared(Visitor visitor) {
        Page page = openDemo(visitor);
        waitForPlans(page);
        page.click("text=Lire le plan");
        page.locator(".without button").first().click();
        assertThat(page.locator(".report .small").first())
                .containsText("sans :", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        page.click("section[aria-labelledby=comparer] button");
        assertThat(page.locator("section[aria-labelledby=leviers]")).containsText("pas retenu");
    }

    @Test
    void inAMeetingTheSlidersAreAnsweredAtOnce(Visitor visitor) {
        Page page = openDemo(visitor);
        waitForPlans(page);
        page.click("text=Mode réunion");
        Locator answer = page.locator("h1.answer");
        assertThat(answer).containsText("À 100 % de la cadence", patiently());
        assertThat(page.locator(".meeting + p")).containsText(Pattern.compile("cadences prêtes"));
        String before = page.locator(".figure .key").innerText();
        page.locator("#budget")
                .evaluate(
                        "slider => { slider.value = 0; slider.dispatchEvent(new Event('input', { bubbles: true })); }");
        assertThat(page.locator(".figure .key"))
                .not()
                .hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(1000));
        assertThat(answer).containsText("budget public de 0");
        visitor.photograph("scenario-meeting");
    }

    private static Page openDemo(Visitor visitor) {
        Page page = visitor.signIn("officer");
        visitor.open("/scenarios");
        page.click("text=Multirotor civil : de 20 à 200 par mois (fictif)");
        return page;
    }

    /** Both plans of the demo are made in the background after the start. */
    private static void waitForPlans(Page page) {
        long end = System.currentTimeMillis() + (long) PATIENCE_MILLIS;
        while (page.locator("input[name=a]").count() < 2 && System.currentTimeMillis() < end) {
            page.waitForTimeout(1000);
            page.reload();
        }
        assertThat(page.locator("input[name=a]").count()).isGreaterThanOrEqualTo(2);
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
    }
}
