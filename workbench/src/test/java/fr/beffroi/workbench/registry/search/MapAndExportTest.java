package fr.beffroi.workbench.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class MapAndExportTest {
    private static final String SEARCH = "?q=usinage&departement=59";

    @Autowired
    JsonMapper json;

    @Test
    void theMapGathersWhatTheListShows(Visitor visitor) {
        visitor.signIn("officer");
        Page page = visitor.open("/entreprises/carte");
        page.waitForSelector(".map .cluster");
        assertThat(page.locator("#carte-dit").innerText()).contains("établissements");
        visitor.photograph("registry-map");
        int clusters = page.locator(".map .cluster").count();
        page.locator(".map .cluster").first().click();
        page.waitForCondition(() -> page.locator(".map .single").count() > 0
                || page.locator(".map .cluster").count() != clusters);
        JsonNode all = json.readTree(page.request()
                .get(page.url()
                        .replaceAll("/entreprises.*", "/api/companies/map?west=-5&south=42&east=9&north=52&zoom=7"))
                .body());
        int sites = 0;
        for (JsonNode place : all) {
            sites += place.path("count").asInt();
        }
        assertThat(sites).isGreaterThanOrEqualTo(62);
    }

    @Test
    void theExportIsWhatIsOnTheScreen(Visitor visitor) throws IOException {
        visitor.signIn("buyer");
        Page page = visitor.open("/entreprises" + SEARCH);
        List<String> shown = page.locator(".companies h2").allInnerTexts();
        assertThat(shown).isNotEmpty();
        String address = page.url().replaceAll("\\?.*", "/export.");
        JsonNode companies =
                json.readTree(page.request().get(address + "json" + SEARCH).body());
        assertThat(companies.findValuesAsString("name")).containsExactlyElementsOf(shown);
        String csv = new String(page.request().get(address + "csv" + SEARCH).body(), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1).map(line -> line.split(";")[1])).containsExactlyElementsOf(shown);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(
                page.request().get(address + "xlsx" + SEARCH).body()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.stream().skip(1).map(row -> row.getCellText(1))).containsExactlyElementsOf(shown);
        }
    }
}
