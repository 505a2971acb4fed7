package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.simulate.DateOutlook;
import fr.beffroi.engine.simulate.Estimate;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.TargetOutlook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanWorkbookTest {
    @TempDir
    Path folder;

    @Test
    void aReaderFindsEveryPartOfThePlan() throws IOException {
        RampUpModel model =
                ModelJson.read(Sample.text().getBytes(StandardCharsets.UTF_8)).model();
        Path file = folder.resolve("plan.xlsx");
        PlanWorkbook.write(model, SamplePlan.plan(), null, file);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                assertThat(sheet.getPaneInformation().isFreezePane())
                        .as(sheet.getSheetName())
                        .isTrue();
            }
            assertThat(line(workbook, "Synthèse", 3))
                    .containsExactly("Retard (unités × semaines)", "12.50", "12.25", "2.0%");
            assertThat(line(workbook, "Leviers", 0)).endsWith("Public (€)", "Pass (€)", "Public bench (€)");
            assertThat(line(workbook, "Leviers", 1))
                    .containsExactly(
                            "L1",
                            "Second shift",
                            "Workshop one",
                            "équipe",
                            "1",
                            "11/01/2027",
                            "5",
                            "08/02/2027",
                            "43,300.00",
                            "23,299.50",
                            "20,000.50",
                            "20,000.50");
            assertThat(line(workbook, "Financement", 3))
                    .containsExactly("Total", "46,300.00", "23,299.50", "23,000.50", "20,000.50", "3,000.00");
            assertThat(line(workbook, "Financement", 4))
                    .containsExactly("Limite (budget, enveloppes)", "", "", "250,000.00", "400,000.00", "100,000.00");
            assertThat(line(workbook, "Cadence", 1)).containsExactly("drone", "Drone", "5.00", "4", "01/02/2027");
            assertThat(line(workbook, "Cadence", 2)).contains("jamais");
            assertThat(line(workbook, "Livraisons par semaine", 0)).contains("Drone : retard");
            assertThat(line(workbook, "Livraisons par semaine", 2))
                    .startsWith("1", "11/01/2027", "1.00", "0.50", "0.50");
            assertThat(workbook.getSheet("Livraisons par semaine").getLastRowNum())
                    .isEqualTo(52);
            assertThat(line(workbook, "Lancements", 2)).containsExactly("P2", "Frame", "S2", "7", "22/02/2027", "2.00");
            assertThat(line(workbook, "Commandes", 1))
                    .containsExactly("O1", "Motor", "Wholesaler", "3", "25/01/2027", "40.00");
            assertThat(line(workbook, "Goulots", 1)).containsExactly("moyen", "R1", "1–3, 7", "0.50", "12.00", "8.50");
            assertThat(line(workbook, "Goulots", 2)).contains("argent", "sans limite");
            assertThat(line(workbook, "Prochain euro", 2)).contains("1,000.00", "01/03/2027", "L1; L4");
        }
    }

    @Test
    void aDateThatIsNotCertainHasItsProbabilityBesideIt() throws IOException {
        RampUpModel model =
                ModelJson.read(Sample.text().getBytes(StandardCharsets.UTF_8)).model();
        DateOutlook date =
                new DateOutlook(4, List.of(), Collections.nCopies(model.weeks(), Estimate.ofProbability(40, 100)));
        Simulation simulation = new Simulation(
                model.name(),
                SamplePlan.plan().modelSha256(),
                100,
                1,
                12.5,
                new Estimate(20, 19, 21),
                date,
                List.of(new TargetOutlook("drone", List.of(), List.of(), List.of(), List.of(), List.of(), date)),
                List.of(),
                null);
        Path file = folder.resolve("sure.xlsx");
        PlanWorkbook.write(model, SamplePlan.plan(), simulation, file);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(line(workbook, "Cadence", 0))
                    .endsWith("Probabilité de la date", "Entre (95 %)", "Et (95 %)", "Exécutions simulées");
            assertThat(line(workbook, "Cadence", 1)).endsWith("01/02/2027", "40.0%", "30.9%", "49.8%", "100");
        }
    }

    private static List<String> line(XSSFWorkbook workbook, String sheet, int index) {
        DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
        Row row = workbook.getSheet(sheet).getRow(index);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            texts.add(formatter.formatCellValue(row.getCell(i)));
        }
        return texts;
    }
}
