package fr.beffroi.workbench.readiness.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The region's barriers for everybody: against a plain count, and unmoved by few. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class PublicBarriersTest {
    /** Asked for of parts of drones and of nothing else: held by who holds one of many certificates. */
    private static final String SYSTEM = "quality-system";
    /** Likewise, and no certificate of the register's says that it is met. */
    private static final String COMPONENTS = "american-parts-known";

    @LocalServerPort
    private int port;

    @Autowired
    private PublicBarriers barriers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    @BeforeEach
    @AfterEach
    void forget() {
        run("delete from readiness.diagnosis where made_by = '00000000-0000-4000-8000-00000000000a'");
        run("delete from readiness.public_barrier");
    }

    private void run(String sql) {
        inOwnName.run(() -> jdbc.sql(sql).update());
    }

    /** Companies that could make parts of drones, by the register's own tree of processes. */
    private List<String> able() {
        return inOwnName.call(
                () -> jdbc.sql("""
                        with recursive below as (
                            select code from registry.process where code in ('electronics', 'motors', 'batteries', 'composites', 'additive', 'integration')
                            union select p.code from registry.process p join below b on p.parent = b.code)
                        select distinct siren from registry.capability where process in (select code from below) order by siren""").query((row, index) -> row.getString(1)).list());
    }

    private void answer(String siren, String visibility) {
        inOwnName.run(() -> jdbc.sql("""
                        insert into readiness.diagnosis (id, siren, profile, answers, barriers, visibility, made_by)
                        values (gen_random_uuid(), :siren, 'drone-parts', '{"quality": 0, "american": 0}', '{}', :visibility,
                            '00000000-0000-4000-8000-00000000000a')""")
                .param("siren", siren)
                .param("visibility", visibility)
                .update());
    }

    /** Told is what one diagnosis after the other says, asked by somebody who sees all; those who keep their answer to themselves are in no sum. */
    @Test
    void theSumsAreThoseOfOneDiagnosisAfterTheOther() {
        List<String> able = able();
        assertThat(able).hasSizeGreaterThan(20);
        Set<String> answering = Set.copyOf(able.subList(0, 14));
        answering.forEach(siren -> answer(siren, "trusted"));
        able.subList(14, 18).forEach(siren -> answer(siren, "only-me"));
        barriers.recount();
        for (String requirement : List.of(SYSTEM, COMPONENTS)) {
            int unmet = 0;
            int said = 0;
            try (Caller auditor = new Caller(port, DemoPeople.email("auditor"), DemoPeople.PASSWORD)) {
                for (String siren : able) {
                    boolean stopped = auditor.call("POST", "/api/diagnosis", """
                                    {"siret": "%s", "profile": "drone-parts", "answers": %s, "enough": true}""".formatted(
                                    siren, answering.contains(siren) ? "{\"quality\": 0, \"american\": 0}" : "{}"))
                            .body()
                            .contains("\"code\":\"" + requirement + "\",\"name\":");
                    unmet += stopped ? 1 : 0;
                    said += stopped && answering.contains(siren) ? 1 : 0;
                }
            }
            assertThat(told(requirement)).as(requirement).isEqualTo(ToldSums.of(able.size(), unmet, said));
        }
        assertThat(told(COMPONENTS).isTold()).isTrue();
        assertThat(behind(SYSTEM).values()).contains("MET", "UNSEEN", "SAID");
    }

    @Test
    void whatIsToldChangesOnlyOnceFiveCompaniesStandOtherwise() {
        List<String> able = able();
        able.subList(0, 4).forEach(siren -> answer(siren, "trusted"));
        barriers.recount();
        ToldSums before = told(COMPONENTS);
        Map<String, String> behind = behind(COMPONENTS);
        assertThat(behind.values()).filteredOn("SAID"::equals).hasSize(4);
        able.subList(4, 8).forEach(siren -> answer(siren, "trusted"));
        barriers.recount();
        assertThat(told(COMPONENTS)).isEqualTo(before);
        assertThat(behind(COMPONENTS)).isEqualTo(behind);
        answer(able.get(8), "buyers");
        barriers.recount();
        assertThat(behind(COMPONENTS).values()).filteredOn("SAID"::equals).hasSize(9);
        assertThat(before.said()).isZero();
        assertThat(told(COMPONENTS).said()).isEqualTo(5);
    }

    private ToldSums told(String requirement) {
        return inOwnName.call(() -> jdbc.sql(
                        "select companies, unmet, said from readiness.public_barrier where requirement = :requirement")
                .param("requirement", requirement)
                .query((row, index) -> new ToldSums(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single());
    }

    private Map<String, String> behind(String requirement) {
        Map<String, String> behind = new HashMap<>();
        inOwnName.run(() -> jdbc.sql(
                        "select siren, state from readiness.public_barrier_company where requirement = :requirement")
                .param("requirement", requirement)
                .query(row -> {
                    behind.put(row.getString(1), row.getString(2));
                }));
        return behind;
    }

    /** Anybody reads them, as a page and as files; who is behind them nobody does. */
    @Test
    void pageAndFilesTellTheSame(Visitor visitor) throws Exception {
        able().subList(0, 12).forEach(siren -> answer(siren, "trusted"));
        barriers.recount();
        Page page = visitor.open("/freins/publics");
        assertThat(page.innerText("h1")).contains("Au moins 5 entreprises disent");
        assertThat(page.innerText("main")).doesNotContain("??").doesNotContain("000 000");
        visitor.photograph("readiness-public-barriers");
        try (Caller anybody = new Caller(port)) {
            String csv = anybody.call("GET", "/donnees/freins.csv", "").body();
            JsonNode json = JsonMapper.shared()
                    .readTree(anybody.call("GET", "/donnees/freins.json", "").body());
            assertThat(json.size()).isPositive();
            List<String> lines = csv.lines().toList();
            assertThat(lines)
                    .hasSize(json.size() + 1)
                    .first()
                    .isEqualTo(
                            "exigence,famille,libelle,entreprises_au_moins,sans_trace_au_moins,dont_le_disent_au_moins,compte_le");
            for (int at = 0; at < json.size(); at++) {
                JsonNode one = json.get(at);
                ToldSums told = told(one.get("exigence").asString());
                assertThat(lines.get(at + 1))
                        .startsWith(one.get("exigence").asString() + ",")
                        .contains("," + told.companies() + "," + told.unmet() + ","
                                + (told.said() == 0 ? "" : told.said()) + ",");
                assertThat(one.get("sans_trace_au_moins").asInt()).isEqualTo(told.unmet());
                assertThat(one.get("dont_le_disent_au_moins").isNull()).isEqualTo(told.said() == 0);
                assertThat(page.innerText("main")).contains(one.get("libelle").asString());
            }
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/donnees/freins.csv"));
            HttpResponse<String> first = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(client.send(request.header("If-None-Match", tag).build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void whereNothingIsCountedThePageSaysSo() {
        try (Caller anybody = new Caller(port)) {
            assertThat(anybody.call("GET", "/freins/publics", "").body()).contains("Trop peu d’entreprises");
            assertThat(anybody.call("GET", "/donnees/freins.json", "").body()).isEqualTo("[]");
        }
    }
}
