package fr.beffroi.workbench.accounts.asking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asked by mail, a company head says all of a month with the keyboard alone; then nobody asks again. The officer sees what came of it. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class MonthJourneyTest {
    private static final String EMAIL = "mois.entreprise@demo.example";
    private static final YearMonth NOW = YearMonth.now();

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private Asking asking;

    @Test
    void aMonthIsSaidByKeyboard(Visitor company, Visitor officer) {
        String siren = people.join(EMAIL, "Textiles techniques de Roubaix (fictif)");
        people.officer("mois.agent@demo.example");
        people.officer("mois.second@demo.example");
        promise();

        LocalDate sixth = NOW.plusMonths(1).atDay(6);
        assertThat(asking.sendDue(NOW.plusMonths(1).atDay(4), siren::equals)).isZero();
        assertThat(asking.sendDue(sixth, siren::equals)).isEqualTo(1);
        assertThat(asking.sendDue(sixth.plusDays(1), siren::equals))
                .as("once is enough")
                .isZero();
        assertThat(TestMail.newestText(EMAIL)).contains("2 choses");
        assertThat(TestMail.linkPath(EMAIL)).contains("/promesses/mois");

        Page page = company.signIn(EMAIL, NewPeople.PASSWORD);
        company.open("/promesses/mois?mois=" + NOW);
        assertThat(page.locator("h1")).containsText("2 choses à dire");
        page.locator("input[name^=valeur-]").first().focus();
        page.keyboard().type("22");
        page.keyboard().press("Tab");
        assertThat(page.locator(".month-row .tag.good")).hasCount(1);
        assertThat(page.locator("input[name^=note-]").first()).isFocused();
        page.locator("input[name^=valeur-]").nth(1).focus();
        page.keyboard().type("trois");
        page.keyboard().press("Tab");
        assertThat(page.locator(".month-row .tag.bad")).hasCount(1);
        company.photograph("accounts-month-fault");
        page.locator("input[name^=valeur-]").nth(1).focus();
        page.keyboard().press("Control+a");
        page.keyboard().type("3");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("Tout est dit");
        company.photograph("accounts-month");
        assertThat(asking.sendDue(sixth.plusDays(10), siren::equals))
                .as("all is said")
                .isZero();

        Page effects = officer.signIn("mois.agent@demo.example", NewPeople.PASSWORD);
        officer.open("/effets?mois=" + NOW);
        assertThat(effects.locator("main")).containsText("emplois");
        officer.photograph("accounts-effects");
        officer.open("/promesses");
        officer.photograph("accounts-promises");
    }

    /** A grant that an officer says promises hours and jobs, due this month. */
    private void promise() {
        try (Caller own = new Caller(port, EMAIL, NewPeople.PASSWORD);
                Caller agent = new Caller(port, "mois.agent@demo.example", NewPeople.PASSWORD);
                Caller second = new Caller(port, "mois.second@demo.example", NewPeople.PASSWORD)) {
            GrantLife life = new GrantLife(own, agent, second);
            String file = life.propose(people.programme(), "Four sous vide", "5 000");
            life.grant(file, "5 000", "2026-CP-MOIS");
            type(agent, file, "HOURS_PER_WEEK", "20");
            JsonNode all = type(agent, file, "JOBS", "3");
            // What an officer checked is not the company's own word: it is still asked, by mail as on the page.
            String checked = all.get(0).get("id").asString();
            assertThat(agent.call(
                                    "PUT",
                                    "/api/promises/" + checked + "/statements",
                                    "{\"month\":\"" + NOW + "\",\"quantity\":\"1\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static JsonNode type(Caller agent, String file, String kind, String quantity) {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "kind",
                        kind,
                        "quantity",
                        quantity,
                        "dueOn",
                        NOW.atDay(1).toString()));
        Caller.Answer answer = agent.call("POST", file + "/promises", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode all = JsonMapper.shared().readTree(answer.body());
        assertThat(all.toString()).contains(kind);
        return all;
    }
}
