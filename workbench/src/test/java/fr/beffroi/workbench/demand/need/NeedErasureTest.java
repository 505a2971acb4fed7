package fr.beffroi.workbench.demand.need;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.CopyOfData;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who entered a need or came forward for one: their copy holds it, and once they are erased nothing leads to them, while the need goes on. */
@WorkbenchTest
class NeedErasureTest {
    private static final String NEED = """
            {"title": "Bride à effacer", "description": "Notée par quelqu’un", "processes": ["Fraisage 5 axes"],
             "quantities": [{"fromMonday": "2027-02-01", "piecesPerWeek": 10}], "firmness": "ORDER", "audience": "companies", "anonymous": true}""";

    @LocalServerPort
    private int port;

    @Autowired
    private NewPeople newPeople;

    @Autowired
    private FundingPeople people;

    @Autowired
    private DemoViewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoIsErasedCannotBeFoundInNeedsAndTheirOrganisationKeepsThem() {
        String buyerEmail = "besoin.effacee@demo.example";
        String memberEmail = "besoin.effacee.atelier@demo.example";
        UUID buyerId = newPeople.make(buyerEmail, Role.BUYER);
        people.join(memberEmail, "Outillage du Pévèle (fictif)");
        UUID memberId = idOf(memberEmail);
        String need;
        try (Caller buyer = new Caller(port, buyerEmail, NewPeople.PASSWORD);
                Caller member = new Caller(port, memberEmail, NewPeople.PASSWORD)) {
            need = json(buyer.call("POST", "/api/needs", NEED))
                    .get("need")
                    .get("id")
                    .asString();
            buyer.call("POST", "/api/needs/" + need + "/publication", "");
            assertThat(member.call("POST", "/api/needs/" + need + "/approaches", "{\"message\":\"Message à garder\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(written(buyer)).hasSize(1).allSatisfy(one -> {
                assertThat(one.get("need").asString()).isEqualTo(need);
                assertThat(one.get("kind").asString()).isEqualTo("need");
                assertThat(one.get("title").asString()).isEqualTo("Bride à effacer");
                assertThat(one.get("text").asString()).isEqualTo("Notée par quelqu’un");
                assertThat(one.get("at").asString()).isNotEmpty();
            });
            assertThat(written(member)).hasSize(1).allSatisfy(one -> {
                assertThat(one.get("kind").asString()).isEqualTo("approach");
                assertThat(one.get("text").asString()).isEqualTo("Message à garder");
            });
        }
        List<UUID> pseudonyms = writers(need);
        assertThat(pseudonyms).hasSize(2).doesNotContain(buyerId, memberId);
        assertThat(known(pseudonyms)).as("before").isEqualTo(2);

        try (Caller administrator = new Caller(port, DemoPeople.email("administrator"), DemoPeople.PASSWORD);
                Caller colleague = new Caller(port, DemoPeople.email("buyer"), DemoPeople.PASSWORD)) {
            for (UUID person : List.of(buyerId, memberId)) {
                assertThat(administrator
                                .call("DELETE", "/api/people/" + person, "")
                                .status())
                        .isEqualTo(204);
            }
            assertThat(known(pseudonyms)).as("the pseudonyms lead to nobody").isZero();
            for (String trace :
                    List.of(buyerId.toString(), memberId.toString(), buyerEmail, memberEmail, "besoin.effacee")) {
                assertThat(tablesWith(trace)).as(trace).isEmpty();
            }
            assertThat(colleague.call("GET", "/besoins/" + need, "").body())
                    .as("the need and the company’s message are their organisations’")
                    .contains("Bride à effacer", "Message à garder", "Outillage du Pévèle (fictif)")
                    .doesNotContain("besoin.effacee");
            // Whoever comes under the same address later is somebody else.
            newPeople.make(buyerEmail, Role.BUYER);
            try (Caller next = new Caller(port, buyerEmail, NewPeople.PASSWORD)) {
                assertThat(written(next)).isEmpty();
            }
        }
    }

    private static JsonNode json(Caller.Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<JsonNode> written(Caller whose) {
        return CopyOfData.part(whose, "needs").valueStream().toList();
    }

    private UUID idOf(String email) {
        return viewers.callAs(
                viewers.viewer("system"),
                () -> jdbc.sql("select id from identity.person where email = :email")
                        .param("email", email)
                        .query(UUID.class)
                        .single());
    }

    private List<UUID> writers(String need) {
        return viewers.callAs(
                viewers.viewer("system"),
                () -> jdbc.sql("""
                select written_by from demand.need where id = cast(:need as uuid)
                union all select written_by from demand.approach where need = cast(:need as uuid)""").param("need", need).query(UUID.class).list());
    }

    private long known(List<UUID> pseudonyms) {
        return viewers.callAs(
                viewers.viewer("system"),
                () -> jdbc.sql("select count(*) from identity.pseudonym where pseudonym in (:pseudonyms)")
                        .param("pseudonyms", pseudonyms)
                        .query(Long.class)
                        .single());
    }

    /** The tables of needs and notices, whatever comes to be among them, in which a text stands anywhere. */
    private List<String> tablesWith(String trace) {
        return viewers.callAs(
                viewers.viewer("system"),
                () -> jdbc
                        .sql(
                                "select table_name from information_schema.tables where table_schema = 'demand' and table_type = 'BASE TABLE'")
                        .query((row, index) -> row.getString(1))
                        .list()
                        .stream()
                        .filter(table -> jdbc.sql(
                                        "select exists (select from demand." + table + " t where t::text like :trace)")
                                .param("trace", "%" + trace + "%")
                                .query(Boolean.class)
                                .single())
                        .toList());
    }
}
