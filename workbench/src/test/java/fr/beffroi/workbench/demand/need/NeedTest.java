package fr.beffroi.workbench.demand.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.CopyOfData;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A buyer's need, from the form to two sides that know each other; what each may see of it on the way. */
@WorkbenchTest
class NeedTest {
    private static final String NEED = """
            {"title": "%1$s", "description": "Pour le programme Zphyr", "processes": ["Fraisage 5 axes"], "materials": ["titane TA6V"],
             "lengthMm": 400, "massKg": 12, "toleranceMm": 0.02, "credentials": ["en-9100"],
             "quantities": [{"fromMonday": "2027-02-03", "piecesPerWeek": %2$s}], "department": "59", "neededFrom": "%3$s",
             "firmness": "ORDER", "audience": "%4$s", "named": %5$s, "anonymous": true}""";

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private NewPeople newPeople;

    @Autowired
    private DemoViewers viewers;

    @Autowired
    private JdbcClient jdbc;

    private Caller buyer;
    private Caller company;

    @BeforeEach
    void signIn() {
        buyer = new Caller(port, DemoPeople.email("buyer"), DemoPeople.PASSWORD);
        company = new Caller(port, DemoPeople.email("company-member"), DemoPeople.PASSWORD);
    }

    @AfterEach
    void leave() {
        buyer.close();
        company.close();
    }

    private static String need(String title, String pieces, String from, String audience, String named) {
        return NEED.formatted(title, pieces, from, audience, named);
    }

    private String publish(String body) {
        Caller.Answer answer = buyer.call("POST", "/api/needs", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = json(answer).get("need").get("id").asString();
        assertThat(buyer.call("POST", "/api/needs/" + id + "/publication", "").status())
                .isEqualTo(200);
        return id;
    }

    private static JsonNode json(Caller.Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void whoAsksStaysUnknownUntilBothAgree() {
        String body = need("Carter zzunique", "30", "2027-03-15", "companies", "[]");
        String id = json(buyer.call("POST", "/api/needs", body))
                .get("need")
                .get("id")
                .asString();
        assertThat(company.call("GET", "/api/needs/" + id, "").status())
                .as("not published yet")
                .isEqualTo(404);
        String page = buyer.call("GET", "/besoins/" + id, "").body();
        assertThat(page).contains("Voici ce que verront les entreprises", "jusqu’à 500 mm", "Titane");
        buyer.call("POST", "/besoins/" + id + "/publication", "");

        Caller.Answer seen = company.call("GET", "/api/needs/" + id, "");
        assertThat(seen.body()).doesNotContain("zzunique", "Zphyr", "ordre", "TA6V", "0.02,", "2027-03-15", "\"59\"");
        assertThat(json(seen)
                        .get("need")
                        .get("shape")
                        .get("size")
                        .get("lengthMm")
                        .asDouble())
                .isEqualTo(500);
        assertThat(company.call("GET", "/besoins/" + id, "").body())
                .contains("Ce besoin est anonyme", "1er trimestre 2027")
                .doesNotContain("zzunique");
        assertThat(json(buyer.call("GET", "/api/needs/" + id + "/early-sights", "")))
                .hasSize(1);

        company.call("POST", "/besoins/" + id + "/approches", "message=Appelez-nous");
        assertThat(company.call("GET", "/api/needs/" + id, "").body()).doesNotContain("zzunique");
        String approach = json(buyer.call("GET", "/api/needs/" + id + "/approaches", ""))
                .get(0)
                .get("id")
                .asString();
        assertThat(company.call("PUT", "/api/needs/" + id + "/approaches/" + approach, "{\"accepts\":true}")
                        .status())
                .as("nobody accepts their own")
                .isEqualTo(404);
        buyer.call("POST", "/besoins/" + id + "/approches/" + approach, "accepte=oui");
        assertThat(company.call("GET", "/api/needs/" + id, "").body()).contains("zzunique", "Donneur d’ordre", "TA6V");
        assertThat(CopyOfData.part(company, "needs").toString())
                .contains("Appelez-nous")
                .doesNotContain("zzunique");
        assertThat(CopyOfData.part(buyer, "needs").toString())
                .contains("zzunique", "programme Zphyr")
                .doesNotContain("Appelez-nous");
    }

    @Test
    void whoAsksIsToldByMailOnceForEachCompanyThatComesForwardAndNothingIsGivenAway() {
        String asking = "besoin.courriel@demo.example";
        newPeople.make(asking, Role.BUYER);
        people.join("besoin.repond@demo.example", "Tôlerie fine de l’Artois (fictif)");
        String id = publish(need("Carter zzunique", "30", "2027-03-15", "companies", "[]"));
        try (Caller forward = new Caller(port, "besoin.repond@demo.example", NewPeople.PASSWORD)) {
            forward.call("POST", "/besoins/" + id + "/approches", "message=Notre+zzatelier+est+libre");
            assertThat(TestMail.linkPath(asking)).isEqualTo("/besoins/" + id);
            assertThat(TestMail.newestText(asking))
                    .contains("Tôlerie fine de l’Artois (fictif) répond à un de vos besoins")
                    .doesNotContain("zzunique", "Zphyr", "TA6V", "zzatelier");
            // The colleague who entered it reads it in their own language.
            assertThat(TestMail.newestText(DemoPeople.email("buyer"))).contains("/besoins/" + id);
            forward.call("POST", "/besoins/" + id + "/approches", "message=Encore+nous");
            assertThat(TestMail.count(asking)).as("once for each company").isOne();
            // Who comes forward learns nothing about who asks, and no company is told.
            assertThat(TestMail.count("besoin.repond@demo.example")).isZero();
            assertThat(forward.call("GET", "/besoins/" + id, "").body()).doesNotContain("Donneur d’ordre");
        }
    }

    @Test
    void twoNeedsOfTheSameBracketsLookTheSame() {
        String one = publish(need("Carter", "30", "2027-01-15", "public", "[]"));
        String other = publish(need("Tout autre chose", "49", "2027-03-29", "public", "[]"));
        try (Caller anybody = new Caller(port)) {
            String first = anybody.call("GET", "/api/needs/" + one, "").body().replace(one, "ID");
            assertThat(first).contains("ID");
            assertThat(anybody.call("GET", "/api/needs/" + other, "").body().replace(other, "ID"))
                    .isEqualTo(first);
        }
    }

    @Test
    void aNeedForNamedCompaniesIsForThemOnly() {
        people.join("besoin.nommee@demo.example", "Mécanique de la Scarpe (fictif)");
        String siren = viewers.callAs(
                viewers.viewer("system"),
                () -> jdbc.sql("select siren from registry.company where name = 'Mécanique de la Scarpe (fictif)'")
                        .query(String.class)
                        .single());
        String id = publish(need("Carter", "30", "2027-01-15", "named", "[\"" + siren + "\"]"));
        try (Caller named = new Caller(port, "besoin.nommee@demo.example", NewPeople.PASSWORD);
                Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            assertThat(named.call("GET", "/api/needs/" + id, "").status()).isEqualTo(200);
            assertThat(company.call("GET", "/api/needs/" + id, "").status()).isEqualTo(404);
            assertThat(officer.call("GET", "/api/needs/" + id, "").status()).isEqualTo(404);
            // The buyer invites, the company accepts.
            assertThat(buyer.call("POST", "/api/needs/" + id + "/approaches", "{\"siren\":\"" + siren + "\"}")
                            .status())
                    .isEqualTo(201);
            String page = named.call("GET", "/besoins/" + id, "").body();
            assertThat(page).contains("vous propose de vous connaître").doesNotContain("Donneur d’ordre");
            String approach = json(named.call("GET", "/api/needs/" + id + "/approaches", ""))
                    .get(0)
                    .get("id")
                    .asString();
            named.call("PUT", "/api/needs/" + id + "/approaches/" + approach, "{\"accepts\":true}");
            assertThat(named.call("GET", "/besoins/" + id, "").body()).contains("Donneur d’ordre", "Zphyr");
        }
    }

    @Test
    void everyFaultIsToldAndNothingTypedIsLost() {
        Caller.Answer refused = buyer.call(
                "POST",
                "/besoins/nouveau",
                "titre=&description=Mes+mots&procedes=Fraisage+5+axe&certifications=EN+9101&longueur=-3&lundi=2027-01-04&pieces=beaucoup"
                        + "&public=named&nommees=123&fermete=ORDER");
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body())
                .contains(
                        "peut-être «\u00a0Fraisage 5 axes\u00a0»",
                        "«\u00a0EN 9101\u00a0»",
                        "Mes mots",
                        "beaucoup",
                        "SIREN");
        JsonNode faults = json(buyer.call("POST", "/api/needs", "{\"processes\":[\"zzz\"]}"))
                .get("faults");
        assertThat(faults.propertyNames()).contains("title", "processes", "firmness", "audience");
    }

    @Test
    void whatWasChangedIsShownOnlyOncePublished() {
        String id = publish(need("Carter", "30", "2027-01-15", "companies", "[]"));
        String seen = company.call("GET", "/api/needs/" + id, "").body();
        buyer.call("PUT", "/api/needs/" + id, need("Carter", "3000", "2027-09-15", "companies", "[]"));
        assertThat(company.call("GET", "/api/needs/" + id, "").body()).isEqualTo(seen);
        buyer.call("POST", "/api/needs/" + id + "/publication", "");
        assertThat(company.call("GET", "/api/needs/" + id, "").body()).contains("5000");
        buyer.call("PUT", "/api/needs/" + id + "/open", "{\"open\":false}");
        assertThat(company.call("POST", "/api/needs/" + id + "/approaches", "{}")
                        .status())
                .as("closed")
                .isEqualTo(409);
    }

    @Test
    void theDatabaseItselfHidesWhatIsHidden() {
        UUID id = UUID.fromString(publish(need("Carter", "30", "2027-01-15", "companies", "[]")));
        for (String role : new String[] {"company-member", "officer", "administrator", "anonymous"}) {
            assertThat(count(role, "need", id)).as(role).isZero();
            assertThat(count(role, "need_owner", id)).as(role).isZero();
        }
        assertThat(count("company-member", "need_face", id)).isOne();
        assertThat(count("officer", "need_face", id)).isOne();
        assertThat(count("anonymous", "need_face", id)).isZero();
        assertThat(count("auditor", "need", id)).isOne();
        // Nobody writes in another's name, lets themselves in, or says they saw nothing.
        refused("officer", "update demand.need_face set audience = 'public' where need = :id returning need", id);
        refused("company-member", "delete from demand.early_sight where need = :id returning need", id);
        assertThatThrownBy(() -> viewers.runAs(
                        viewers.viewer("company-member"),
                        () -> jdbc.sql("""
                        insert into demand.approach (id, need, siren, made_by, state, answered_at)
                        values (gen_random_uuid(), :id, '000000018', 'company', 'accepted', now())""").param("id", id).update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> viewers.runAs(
                        viewers.viewer("officer"),
                        () -> jdbc.sql(
                                        "insert into demand.need_owner (need, organisation) values (:id, platform.viewer_organisation())")
                                .param("id", id)
                                .update()))
                .rootCause()
                .hasMessageMatching("(?s).*(violates|duplicate).*");
    }

    private void refused(String role, String sql, UUID id) {
        Map<String, Object> done = Map.of();
        try {
            done = Map.of(
                    "rows",
                    viewers.callAs(
                            viewers.viewer(role),
                            () -> jdbc.sql(sql)
                                    .param("id", id)
                                    .query(UUID.class)
                                    .list()));
        } catch (org.springframework.dao.DataAccessException e) {
            assertThat(e.getRootCause()).hasMessageContaining("permission denied");
            return;
        }
        assertThat(done.get("rows"))
                .as(role + ": " + sql)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    private long count(String role, String table, UUID id) {
        String column = table.equals("need") ? "id" : "need";
        return viewers.callAs(
                viewers.viewer(role),
                () -> jdbc.sql("select count(*) from demand." + table + " where " + column + " = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single());
    }
}
