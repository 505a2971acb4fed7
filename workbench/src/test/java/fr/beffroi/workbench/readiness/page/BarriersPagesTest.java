package fr.beffroi.workbench.readiness.page;

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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The region's barriers for officers and auditors: counts against one diagnosis after the other, small ones hidden, the heading no more than was counted. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class BarriersPagesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROFILE = "machined-parts";
    /** What a company that answers "nothing written" to the question on quality and "no" to that on customers does not have. */
    private static final Set<String> DENIED =
            Set.of("quality-system", "iso-9001", "en-9100", "prime-customer", "clearance-sponsor");

    private static final Map<String, Integer> ANSWERS = Map.of("quality", 0, "customer", 0);
    private static final int FEWEST = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    private Caller auditor;

    @BeforeEach
    void signIn() {
        auditor = new Caller(port, DemoPeople.email("auditor"), DemoPeople.PASSWORD);
        forget();
    }

    @AfterEach
    void leave() {
        auditor.close();
        forget();
    }

    private void forget() {
        inOwnName.run(() -> jdbc.sql("delete from readiness.diagnosis where profile = 'machined-parts'")
                .update());
    }

    private List<String> able() {
        return inOwnName.call(
                () -> jdbc.sql("""
                        with recursive below as (
                            select code from registry.process where code in ('machining', 'abrasive-machining', 'removing')
                            union select p.code from registry.process p join below b on p.parent = b.code)
                        select distinct siren from registry.capability where process in (select code from below) order by siren""").query((row, index) -> row.getString(1)).list());
    }

    private void answer(String siren) {
        inOwnName.run(() -> jdbc.sql("""
                        insert into readiness.diagnosis (id, siren, profile, answers, barriers, visibility, made_by)
                        values (gen_random_uuid(), :siren, 'machined-parts', '{"quality": 0, "customer": 0}', '{en-9100}', 'trusted', gen_random_uuid())""").param("siren", siren).update());
    }

    /** What a plain walk through the companies counts. */
    private static final class Counted {
        private int stopped;
        private int unseen;
        private int last;
    }

    private Map<String, Counted> count(List<String> able, Set<String> answered) {
        Map<String, Counted> counted = new TreeMap<>();
        for (String siren : able) {
            boolean says = answered.contains(siren);
            JsonNode reading = JSON.readTree(auditor.call(
                            "POST",
                            "/api/diagnosis",
                            JSON.writeValueAsString(Map.of(
                                    "siret",
                                    siren,
                                    "profile",
                                    PROFILE,
                                    "answers",
                                    says ? ANSWERS : Map.of(),
                                    "enough",
                                    true)))
                    .body());
            int barriers = reading.get("matter").size() + reading.get("further").size();
            for (String list : new String[] {"matter", "further"}) {
                for (JsonNode stop : reading.get(list)) {
                    String code = stop.get("code").asString();
                    Counted one = counted.computeIfAbsent(code, any -> new Counted());
                    if (says && DENIED.contains(code)) {
                        one.stopped++;
                    } else {
                        one.unseen++;
                    }
                    one.last += barriers == 1 ? 1 : 0;
                }
            }
        }
        return counted;
    }

    private static @Nullable Integer told(int count) {
        return count == 0 || count >= FEWEST ? Integer.valueOf(count) : null;
    }

    private static @Nullable Integer number(JsonNode line, String field) {
        return line.get(field).isNull() ? null : Integer.valueOf(line.get(field).asInt());
    }

    /** The auditor sees every company's answers, and as nobody named them for it, no number from one to four. */
    @Test
    void theCountsAreThoseOfOneDiagnosisAfterTheOther() {
        List<String> able = able();
        for (int answering : new int[] {0, 3, 9}) {
            Set<String> answered = Set.copyOf(able.subList(0, answering));
            forget();
            answered.forEach(this::answer);
            Map<String, Counted> expected = count(able, answered);
            JsonNode region = JSON.readTree(
                    auditor.call("GET", "/api/barriers?profile=" + PROFILE, "").body());
            assertThat(number(region, "companies")).isEqualTo(told(able.size()));
            assertThat(number(region, "answered")).isEqualTo(told(answering));
            assertThat(region.get("whole").asBoolean()).isTrue();
            assertThat(region.get("lines").size()).isEqualTo(expected.size()).isGreaterThan(5);
            region.get("lines").forEach(line -> {
                Counted one =
                        Objects.requireNonNull(expected.get(line.get("code").asString()), line.toString());
                assertThat(number(line, "stopped")).as(line.toString()).isEqualTo(told(one.stopped));
                assertThat(number(line, "unseen")).as(line.toString()).isEqualTo(told(one.unseen));
                assertThat(number(line, "last")).as(line.toString()).isEqualTo(told(one.last));
            });
        }
    }

    /** "Stops" is said of companies that said so; of the others, that nothing is known. */
    @Test
    void theHeadingClaimsWhatWasCounted() {
        List<String> able = able();
        assertThat(heading()).contains("rien ne dit").doesNotContain("arrête");
        able.subList(0, 3).forEach(this::answer);
        assertThat(heading())
                .as("three may not be told")
                .contains("rien ne dit")
                .doesNotContain("arrête");
        able.subList(3, 9).forEach(this::answer);
        assertThat(heading()).contains("arrête").contains("entreprises qui ont répondu (9)");
    }

    private String heading() {
        String page = auditor.call("GET", "/freins?vise=" + PROFILE, "").body();
        return page.substring(page.indexOf("<h1>"), page.indexOf("</h1>"));
    }

    @Test
    void officersAndAuditorsComeInAndNobodyElse() {
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD);
                Caller company = new Caller(port, DemoPeople.email("company-member"), DemoPeople.PASSWORD);
                Caller buyer = new Caller(port, DemoPeople.email("buyer"), DemoPeople.PASSWORD);
                Caller anybody = new Caller(port)) {
            assertThat(officer.call("GET", "/freins", "").status()).isEqualTo(200);
            for (Caller outside : new Caller[] {company, buyer, anybody}) {
                assertThat(outside.call("GET", "/freins", "").isClosed()).isTrue();
                assertThat(outside.call("GET", "/api/barriers", "").isClosed()).isTrue();
                assertThat(outside.call("GET", "/freins/publics", "").status()).isEqualTo(200);
            }
            assertThat(officer.call("GET", "/freins?vise=rien", "").status()).isEqualTo(404);
        }
    }

    @Test
    void anOfficerReadsThePage(Visitor visitor) {
        able().subList(0, 9).forEach(this::answer);
        Page page = visitor.signIn("auditor");
        visitor.open("/freins");
        assertThat(page.locator("h1")).containsText("Pièces usinées");
        assertThat(page.locator("body")).not().containsText("??");
        visitor.photograph("readiness-barriers");
        page.selectOption("#f-vise", "electronics");
        page.click("text=Montrer");
        assertThat(page.locator("h1")).containsText("Cartes et faisceaux");
        page.click("main a[href='/freins/publics']");
        assertThat(page.locator("main")).containsText("de cinq en cinq");
    }
}
