package fr.beffroi.workbench.funding.declare;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.open.PlainCsv;
import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.funding.page.GrantLife;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Aid above 100 000 € under one measure is to be published, however many grants it came in. */
@WorkbenchTest
class StateAidDeclarationsTest {
    private static final String COMPANY = "Drones marins de Boulogne (fictif)";
    private static final String LIST = "/api/declarations/state-aid";
    private static final String TODAY = LocalDate.now().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Test
    void threeGrantsThatPassTheSumTogetherArePublishedOnce() {
        String siren = people.join("transparence.entreprise@demo.example", COMPANY);
        people.officer("transparence.agent@demo.example");
        people.officer("transparence.second@demo.example");
        String programme = people.programme();
        try (Caller company = new Caller(port, "transparence.entreprise@demo.example", NewPeople.PASSWORD);
                Caller officer = new Caller(port, "transparence.agent@demo.example", NewPeople.PASSWORD);
                Caller second = new Caller(port, "transparence.second@demo.example", NewPeople.PASSWORD)) {
            GrantLife life = new GrantLife(company, officer, second);
            grant(life, programme, "Bassin d’essais", "60 000", "2026-CP-91");
            grant(life, programme, "Outillage du bassin", "40 000", "2026-CP-92");
            assertThat(line(officer, siren)).as("100 000,00 € is not above").isEmpty();
            assertThat(officer.call("GET", "/declarations", "").body())
                    .doesNotContain("/declarations/transparence/" + siren);

            grant(life, programme, "Une vis", "0,01", "2026-CP-93");
            JsonNode line = line(officer, siren).orElseThrow();
            assertThat(line.get("measure").asString()).isEqualTo("SA.111728");
            assertThat(line.get("euros").decimalValue()).isEqualByComparingTo("100000.01");
            assertThat(line.get("dueOn").asString())
                    .isEqualTo(LocalDate.now().plusMonths(6).toString());
            assertThat(line.get("status").asString()).isEqualTo("DUE");
            assertThat(line.get("awards").size()).isEqualTo(3);
            assertFile(officer, siren);
            assertThat(officer.call("GET", "/declarations", "").body())
                    .contains(COMPANY, "SA.111728", "/declarations/transparence/" + siren)
                    .doesNotContain("??");

            assertThat(company.call("GET", LIST, "").isClosed()).isTrue();
            assertThat(post(officer, siren, "SA.1", TODAY).status()).isEqualTo(404);
            assertThat(post(officer, siren, "SA.111728", "demain").status()).isEqualTo(422);
            assertThat(post(officer, siren, "SA.111728", TODAY).status()).isEqualTo(201);
            assertThat(post(officer, siren, "SA.111728", TODAY).status()).isEqualTo(409);
            assertThat(line(officer, siren).orElseThrow().get("status").asString())
                    .isEqualTo("DECLARED");

            // More for the same measure: what stands there is wrong.
            grant(life, programme, "Une autre vis", "10", "2026-CP-94");
            assertThat(line(officer, siren).orElseThrow().get("status").asString())
                    .isEqualTo("TO_CORRECT");
        }
    }

    private static void grant(GrantLife life, String programme, String title, String amount, String act) {
        String file = life.propose(programme, "Investir", title, amount);
        life.grant(file, amount, act);
        life.asOfficer(file, "make-enforceable", Map.of("on", TODAY));
    }

    private static void assertFile(Caller officer, String siren) {
        for (String path : List.of("/declarations/transparence.csv", LIST + ".csv")) {
            List<List<String>> rows =
                    PlainCsv.read(officer.call("GET", path, "").body());
            List<String> head = rows.getFirst();
            List<List<String>> own =
                    rows.stream().filter(row -> row.contains(siren)).toList();
            assertThat(own).hasSize(3);
            assertThat(own.stream()
                            .map(row -> new BigDecimal(row.get(head.indexOf("element_aide_euros"))))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("100000.01");
            List<String> row = own.getFirst();
            assertThat(row.get(head.indexOf("reference_mesure"))).isEqualTo("SA.111728");
            assertThat(row.get(head.indexOf("region_nuts2"))).isEqualTo("FRE1");
            assertThat(row.get(head.indexOf("type_entreprise"))).isEqualTo("PME");
            assertThat(row.get(head.indexOf("objectif"))).contains("651/2014", "17");
            assertThat(row.get(head.indexOf("secteur_nace"))).matches("\\d\\d\\.\\d");
        }
    }

    private static Caller.Answer post(Caller officer, String siren, String measure, String on) {
        return officer.call(
                "POST",
                LIST + "/" + siren,
                JsonMapper.shared().writeValueAsString(Map.of("measure", measure, "on", on)));
    }

    private static Optional<JsonNode> line(Caller officer, String siren) {
        return JsonMapper.shared()
                .readTree(officer.call("GET", LIST, "").body())
                .valueStream()
                .filter(one -> one.get("siren").asString().equals(siren))
                .findFirst();
    }

    @Test
    void theSixMonthsRunFromTheGrantThatPassesTheSum() {
        List<StateAidAward> awards =
                List.of(award(3, "2026-08-31", "1"), award(1, "2026-01-10", "100000"), award(2, "2026-08-31", "0.01"));
        StateAidDue due = StateAidDue.of(awards, null, null, LocalDate.parse("2027-02-28"))
                .orElseThrow();
        assertThat(due.passedOn()).isEqualTo("2026-08-31");
        assertThat(due.dueOn()).isEqualTo("2027-02-28");
        assertThat(due.daysLeft()).isZero();
        assertThat(due.status()).isEqualTo(DeclarationStatus.DUE);
        assertThat(due.euros()).isEqualByComparingTo("100001.01");
        assertThat(StateAidDue.of(awards, null, null, LocalDate.parse("2027-03-01"))
                        .orElseThrow()
                        .status())
                .isEqualTo(DeclarationStatus.OVERDUE);
        assertThat(StateAidDue.of(awards.subList(1, 2), null, null, LocalDate.parse("2027-03-01")))
                .isEmpty();
        // Lowered since under the sum, but published: it must be corrected.
        assertThat(StateAidDue.of(
                                awards.subList(1, 2),
                                LocalDate.parse("2026-02-01"),
                                new BigDecimal("150000"),
                                LocalDate.parse("2026-03-01"))
                        .orElseThrow()
                        .status())
                .isEqualTo(DeclarationStatus.TO_CORRECT);
    }

    private static StateAidAward award(long number, String on, String euros) {
        return new StateAidAward(
                UUID.randomUUID(),
                number,
                "000000018",
                "Essai (fictif)",
                "SA.1",
                "art. 17",
                "Subvention",
                "PME",
                "FRE1",
                "25.6",
                LocalDate.parse(on),
                new BigDecimal(euros));
    }

    @Test
    void everyDepartmentHasItsRegion() {
        assertThat(fr.beffroi.workbench.registry.geo.Departments.all().keySet().stream()
                        .filter(code -> code.length() == 2 || code.startsWith("97"))
                        .filter(code -> Nuts2.ofDepartment(code).isEmpty())
                        // Communities overseas and Corsica's old code are in no region of that nomenclature.
                        .toList())
                .allMatch(code -> List.of("20", "975", "977", "978").contains(code));
    }
}
