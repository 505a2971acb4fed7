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
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a company could get for a cost: the answer first, each rule with its facts, what would have to change, and when de minimis leaves room. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class EligibilityPagesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASS = "Pass Drones (démonstration)";
    /** Days of this test, whenever it runs. */
    private static final String DAYS = "&appliedOn=2026-12-01&grantDay=2026-12-10";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    private Caller officer;

    @BeforeEach
    void come() {
        officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD);
    }

    @AfterEach
    void leave() {
        officer.close();
    }

    @Test
    void aCompanyHeadReadsWhatTheirMachineCouldBring(Visitor visitor) {
        Page page = visitor.signIn("company-member");
        assertThat(page.locator("main")).containsText("sous le plafond des aides de minimis");
        page.click("main a[href$='/aides']");
        assertThat(page.locator("h1")).containsText("Que peut obtenir");
        visitor.open("/dispositifs");
        page.click("main a[href$='/aides']");
        assertThat(page.locator("h1")).containsText("Que peut obtenir");
        visitor.photograph("eligibility-asked");
        page.fill("#f-montant", "60 000");
        page.selectOption("#f-nature", "MACHINE");
        page.selectOption("#f-but", "EXTENSION");
        page.selectOption("#f-taille", "SMALL");
        page.fill("#f-demande", "2026-12-01");
        page.fill("#f-decision", "2026-12-10");
        page.click("text=Calculer");
        assertThat(page.locator("h1")).containsText("30 000 €");
        assertThat(page.locator(".lead").first()).containsText("Développer et industrialiser");
        assertThat(page.locator(".part", new Page.LocatorOptions().setHasText("Investir"))
                        .first())
                .containsText("12 000 € au plus.");
        assertThat(page.locator(".part", new Page.LocatorOptions().setHasText("Investir"))
                        .first())
                .containsText("31 décembre 2026");
        assertThat(page.locator("body")).containsText("encore en projet");
        assertThat(page.locator("#minimis")).containsText("sous le plafond de minimis");
        assertThat(page.locator("#f-montant")).hasValue("60 000");
        assertThat(page.locator("body")).not().containsText("??");
        visitor.photograph("eligibility");
        String question = page.url();
        page.click("text=English");
        page.navigate(question);
        assertThat(page.locator("h1")).containsText("may ask for");
        assertThat(page.locator("body")).not().containsText("??");
    }

    @Test
    void whatIsTypedWronglyIsToldAndStays(Visitor visitor) {
        Page page = visitor.signIn("company-member");
        visitor.open("/aides");
        String address = page.url();
        page.navigate(address + "?montant=beaucoup&nature=MACHINE&taille=SMALL&demande=2026-12-01&decision=2026-11-01");
        assertThat(page.locator(".note.bad")).containsText("« beaucoup » n’est pas un nombre");
        assertThat(page.locator(".note.bad")).containsText("Ce que l’investissement change : à remplir");
        assertThat(page.locator(".note.bad")).containsText("vient avant la demande");
        assertThat(page.locator("#f-montant")).hasValue("beaucoup");
        visitor.photograph("eligibility-faults");
        Caller.Answer told = officer.call("GET", aid("000000018", "amount=beaucoup&kind=LATHE"), "");
        assertThat(told.status()).isEqualTo(422);
        assertThat(JSON.readTree(told.body()).get("faults").propertyNames()).contains("amount", "kind", "size");
    }

    @Test
    void whatWouldFailIsCaughtAtIntake() {
        String siren = unclaimed("Électronicien de Cambrai (fictif)");
        JsonNode replaced =
                part(ask(siren, "amount=60000&kind=MACHINE&purpose=REPLACEMENT&size=SMALL" + DAYS), "Investir");
        assertThat(replaced.get("mostEuros").asDouble()).isZero();
        assertThat(saying(replaced, "NO")).contains("initial-investment");
        assertThat(replaced.get("changes").toString()).contains("passer par une aide de minimis");
        JsonNode leased = ask(siren, "amount=60000&kind=LEASING&size=SMALL" + DAYS);
        assertThat(leased.get("mostEuros").asDouble()).isZero();
        assertThat(saying(part(leased, "Investir"), "NO")).contains("of-kind");
        assertThat(saying(part(leased, "Développer et industrialiser"), "NO")).contains("of-kind");
        JsonNode early =
                ask(siren, "amount=60000&kind=MACHINE&purpose=EXTENSION&size=SMALL&orderedOn=2026-11-20" + DAYS);
        assertThat(saying(part(early, "Investir"), "NO")).containsExactly("order-after-application");
        assertThat(part(early, "Développer et industrialiser").get("mostEuros").asDouble())
                .as("de minimis asks for no incentive effect")
                .isEqualTo(30_000);
    }

    @Test
    void aBasisThatEndsBeforeTheGrantNamesWhatFollows() {
        JsonNode late = part(
                ask(
                        unclaimed("Électronicien de Cambrai (fictif)"),
                        "amount=60000&kind=MACHINE&purpose=EXTENSION&size=SMALL&appliedOn=2026-12-01&grantDay=2027-02-01"),
                "Investir");
        assertThat(late.get("mostEuros").asDouble()).isZero();
        assertThat(saying(late, "NO")).containsExactly("basis-in-force");
        assertThat(late.get("basisEnds").asString()).contains("31 décembre 2026", "encore en projet");
    }

    /** The parent received 280 000 € on 15 June 2024: it counts for the daughter too, up to and with 15 June 2027. */
    @Test
    void whereTheUndertakingIsShortOfRoomTheFirstDayIsNamed(Visitor visitor) {
        String daughter = unclaimed("Plasturgiste de Beauvais (fictif)");
        String parent = inOwnName.call(() -> jdbc.sql(
                        "select parent_siren from registry.capital_link where child = :child and kind <> 'minority'")
                .param("child", daughter)
                .query((row, index) -> row.getString(1))
                .single());
        Page page = visitor.signIn("officer");
        visitor.open("/entreprises/" + daughter);
        page.click("text=Quelle aide pour quelle dépense ?");
        page.click("text=Voir et déclarer les aides reçues");
        page.selectOption("#f-societe", parent);
        page.fill("#f-jour", "2024-06-15");
        page.fill("#f-montant", "280 000");
        page.selectOption("#f-reglement", "2023/2831");
        page.click("form button:has-text('Déclarer')");
        assertThat(page.locator(".note.good")).containsText("déclarée");
        assertThat(page.locator("#recues")).containsText("Une aide est connue");
        assertThat(page.locator("body")).containsText("15 juin 2027");
        visitor.photograph("de-minimis");

        JsonNode answer = ask(daughter, "amount=60000&kind=MACHINE&purpose=EXTENSION&size=SMALL" + DAYS);
        JsonNode part = part(answer, "Développer et industrialiser");
        assertThat(part.get("mostEuros").asDouble()).isEqualTo(20_000);
        assertThat(part.get("withoutCeilingEuros").asDouble()).isEqualTo(30_000);
        assertThat(part.get("fitsFrom").asString()).isEqualTo("2027-06-16");
        assertThat(part.get("verdict").asString().replaceAll("\\p{Z}", " "))
                .contains("20 000 €", "30 000 €", "16 juin 2027");
        assertThat(answer.get("deMinimis").get("members").size()).isEqualTo(2);
        assertThat(part(
                                ask(parent, "amount=60000&kind=MACHINE&purpose=EXTENSION&size=SMALL" + DAYS),
                                "Développer et industrialiser")
                        .get("mostEuros")
                        .asDouble())
                .as("and for the parent")
                .isEqualTo(20_000);

        visitor.open("/entreprises/" + daughter + "/aides-recues");
        page.click("tbody button");
        assertThat(page.locator("#recues")).containsText("Aucune aide n’est déclarée");
    }

    @Test
    void nobodyAsksAboutAStrangersCompanyNorDeclaresForIt() {
        String stranger = unclaimed("Électronicien de Cambrai (fictif)");
        String declaration = "{\"grantedOn\":\"2025-01-01\",\"amount\":\"1000\",\"regulation\":\"2023/2831\"}";
        for (String role : List.of("company-member", "buyer", "administrator")) {
            try (Caller caller = new Caller(port, DemoPeople.email(role), DemoPeople.PASSWORD)) {
                for (String path : List.of("/aides", "/aides-recues")) {
                    assertThat(caller.call("GET", "/entreprises/" + stranger + path, "")
                                    .isClosed())
                            .as(role + path)
                            .isTrue();
                }
                assertThat(caller.call("GET", "/api/companies/" + stranger + "/de-minimis", "")
                                .isClosed())
                        .isTrue();
                assertThat(caller.call("POST", "/api/companies/" + stranger + "/de-minimis", declaration)
                                .isClosed())
                        .isTrue();
            }
        }
        try (Caller auditor = new Caller(port, DemoPeople.email("auditor"), DemoPeople.PASSWORD)) {
            assertThat(auditor.call("GET", "/api/companies/" + stranger + "/de-minimis", "")
                            .status())
                    .isEqualTo(200);
            assertThat(auditor.call("POST", "/api/companies/" + stranger + "/de-minimis", declaration)
                            .isClosed())
                    .isTrue();
        }
        Caller.Answer refused = officer.call(
                "POST",
                "/api/companies/" + stranger + "/de-minimis",
                "{\"siren\":\"000000018\",\"grantedOn\":\"2099-01-01\",\"amount\":\"0\",\"regulation\":\"1/1\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).get("faults").propertyNames())
                .containsExactlyInAnyOrder("siren", "grantedOn", "amount", "regulation");
    }

    private String unclaimed(String name) {
        return inOwnName.call(() -> jdbc.sql("select siren from registry.company where name = :name")
                .param("name", name)
                .query((row, index) -> row.getString(1))
                .single());
    }

    private JsonNode ask(String siren, String question) {
        Caller.Answer answer = officer.call("GET", aid(siren, question), "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String aid(String siren, String question) {
        return "/api/companies/" + siren + "/aid?" + question;
    }

    private static JsonNode part(JsonNode answer, String name) {
        return StreamSupport.stream(answer.get("parts").spliterator(), false)
                .filter(part -> part.get("programmeName").asString().equals(PASS))
                .filter(part -> part.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> saying(JsonNode part, String state) {
        return StreamSupport.stream(part.get("rules").spliterator(), false)
                .filter(rule -> rule.get("state").asString().equals(state))
                .map(rule -> rule.get("code").asString())
                .toList();
    }
}
