package fr.beffroi.workbench.rampup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** Two plans, compared; one scenario, played with in a meeting. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class ComparisonAndMeetingTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Autowired
    private SmallScenario small;

    @Test
    void twoPlansAreComparedSideBySide(Visitor visitor) {
        UUID scenario = small.make("Avec et sans l’équipe du soir");
        small.plan(scenario);
        small.planWithoutLever(scenario);
        Page page = visitor.signIn("officer");
        visitor.open("/scenarios/" + scenario);
        page.click("section[aria-labelledby=calculs] button");
        assertThat(page.locator("h1")).containsText(Pattern.compile("plan A.*jamais.*plan B|jamais"));
        assertThat(page.locator("section[aria-labelledby=leviers] h2")).containsText("1");
        Locator line = page.locator(
                "section[aria-labelledby=leviers] tr", new Page.LocatorOptions().setHasText(SmallScenario.LEVER));
        assertThat(line).containsText("pas retenu");
        assertThat(line).containsText("d’argent public");
        assertThat(page.locator("svg.chart path.second")).not().hasCount(0);
        visitor.photograph("scenario-comparison");
    }

    @Test
    void inAMeetingTheSlidersAreAnsweredAtOnce(Visitor visitor) {
        UUID scenario = small.make("En réunion");
        small.plan(scenario);
        Page page = visitor.signIn("officer");
        visitor.open("/scenarios/" + scenario);
        page.click("text=Mode réunion");
        Locator answer = page.locator("h1.answer");
        assertThat(answer).containsText("À 100 % de la cadence", PATIENTLY);
        assertThat(page.locator(".levers-now")).containsText(SmallScenario.LEVER);
        String before = page.locator(".figure .value.key").innerText();
        slide(page, "#budget", "0");
        assertThat(answer).containsText("budget public de 0");
        slide(page, "#cadence", "110");
        assertThat(answer).containsText("À 110 % de la cadence", PATIENTLY);
        assertThat(page.locator(".figure .value.key")).not().hasText(before);
        visitor.photograph("scenario-meeting");
    }

    private static void slide(Page page, String slider, String value) {
        page.locator(slider)
                .evaluate(
                        "(slider, value) => { slider.value = value; slider.dispatchEvent(new Event('input', { bubbles: true })); }",
                        value);
    }
}
