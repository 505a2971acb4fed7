package fr.beffroi.workbench.funding.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.open.PlainCsv;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer opens a year's credits, carries what is left over, and takes the journal with them. */
@WorkbenchTest
class BookYearsPageTest {
    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Test
    void creditsAreOpenedCarriedAndExported() {
        people.officer("exercices.agent@demo.example");
        int year = LocalDate.now().getYear();
        try (Caller officer = new Caller(port, "exercices.agent@demo.example", NewPeople.PASSWORD)) {
            String book = JsonMapper.shared()
                    .readTree(officer.call("GET", "/api/books", "").body())
                    .valueStream()
                    .filter(one -> one.get("axis").asString().equals("drones"))
                    .findFirst()
                    .orElseThrow()
                    .get("book")
                    .asString();
            String page = "/enveloppes/" + book;
            assertThat(officer.call("GET", page, "").body())
                    .contains("Exercice par exercice", "Reporter de " + year + " à " + (year + 1))
                    .doesNotContain("Reporter de " + (year + 1), "??");
            JsonNode before = year(officer, book, year);
            Caller.Answer refused = officer.call(
                    "POST",
                    page + "/mouvements",
                    "cle=trop&mouvement=carry-over&exercice=" + year + "&montant=999999&acte=2027-CP-1&motif=essai");
            assertThat(refused.body()).contains("Les crédits de " + year + " ne tiennent pas", "value=\"999999\"");
            assertThat(officer.call(
                                    "POST",
                                    page + "/mouvements",
                                    "cle=report&mouvement=carry-over&exercice=" + year
                                            + "&montant=12,34&acte=2027-CP-1&motif=reste+de+l%27ann%C3%A9e")
                            .location())
                    .endsWith(page);
            JsonNode after = year(officer, book, year);
            assertThat(after.get("carriedOut")
                            .decimalValue()
                            .subtract(before.get("carriedOut").decimalValue()))
                    .isEqualByComparingTo("12.34");
            assertThat(after.get("left").decimalValue())
                    .isEqualByComparingTo(after.get("voted")
                            .decimalValue()
                            .add(after.get("carriedIn").decimalValue())
                            .subtract(after.get("carriedOut").decimalValue())
                            .subtract(after.get("ordered").decimalValue()));
            assertThat(officer.call(
                                    "POST",
                                    "/api/books/" + book + "/movements",
                                    "{\"kind\":\"carry-over\",\"year\":\"" + (year + 1)
                                            + "\",\"amount\":\"1\",\"decision\":\"x\",\"reason\":\"x\"}")
                            .body())
                    .contains("n’a pas commencé");
            for (String path : List.of(page + "/journal.csv", "/api/books/" + book + "/journal.csv")) {
                List<List<String>> rows =
                        PlainCsv.read(officer.call("GET", path, "").body());
                assertThat(rows.getFirst())
                        .startsWith("numero", "date", "mouvement")
                        .hasSize(10);
                assertThat(rows.stream().map(List::getFirst).skip(1).toList())
                        .isEqualTo(java.util.stream.IntStream.range(1, rows.size())
                                .mapToObj(String::valueOf)
                                .toList());
                assertThat(rows)
                        .anyMatch(row ->
                                row.containsAll(List.of("carry-over", "12.34", "2027-CP-1", "reste de l'année")));
                assertThat(rows.getLast().getLast()).matches("[0-9a-f]{64}");
            }
        }
    }

    private static JsonNode year(Caller officer, String book, int year) {
        return JsonMapper.shared()
                .readTree(
                        officer.call("GET", "/api/books/" + book + "/years", "").body())
                .valueStream()
                .filter(one -> one.get("year").asInt() == year)
                .findFirst()
                .orElseThrow();
    }
}
