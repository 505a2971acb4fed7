package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.beffroi.engine.model.RampUpModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample as a workbook, changed with another library as people change theirs in Excel. */
@InLanguage("fr")
class WorkbookFaultsTest {
    @TempDir
    Path folder;

    @Test
    void everyFaultIsNamedWithItsCell() throws IOException {
        Path file = changed(workbook -> {
            put(workbook, "Gammes", 2, "Rendement", "beaucoup");
            put(workbook, "Gammes", 3, "Article", "cadre");
            put(workbook, "Emploi des moyens", 3, "Moyen", "R22");
            put(workbook, "Emploi des moyens", 4, "Gamme", "P9");
            put(workbook, "Moyens", 2, "Heures par semaine", "s26: 70; s0: 35");
            put(workbook, "Nomenclature", 2, "Quantité", -1);
            put(workbook, "Leviers", 2, "Nature", "équipes");
            put(workbook, "Leviers", 3, "Demande", "L2");
            put(workbook, "Effets", 2, "Quantité", "");
            put(workbook, "Effets", 3, "Quantité", 5);
            put(workbook, "Dispositifs", 2, "Intensité", "120 %");
            put(workbook, "Cibles", 3, "Article", "drone");
            put(workbook, "Modèle", 3, "Valeur", LocalDate.of(2027, 1, 6));
            put(workbook, "Modèle", 4, "Valeur", "");
            put(workbook, "Incertitudes", 2, "Paramètres du délai", "3; 2; 4");
            put(workbook, "Incertitudes", 3, "Identifiant", "O9");
        });
        assertThat(faultsOf(file))
                .extracting(Fault::place)
                .containsExactlyInAnyOrder(
                        "« Gammes », ligne 2, colonne D",
                        "« Gammes », ligne 3, colonne B",
                        "« Emploi des moyens », ligne 3, colonne B",
                        "« Emploi des moyens », ligne 4, colonne A",
                        "« Moyens », ligne 2, colonne D",
                        "« Nomenclature », ligne 2, colonne C",
                        "« Leviers », ligne 2, colonne D",
                        "« Leviers », ligne 3, colonne J",
                        "« Effets », ligne 2, colonne D",
                        "« Effets », ligne 3, colonne D",
                        "« Dispositifs », ligne 2, colonne E",
                        "« Cibles », ligne 3, colonne A",
                        "« Modèle », ligne 3, colonne B",
                        "« Modèle », ligne 4, colonne B",
                        "« Incertitudes », ligne 2, colonne D",
                        "« Incertitudes », ligne 3, colonne B");
    }

    @Test
    void aFaultSaysWhatWasFoundAndExpectedAndMeant() throws IOException {
        Path file = changed(workbook -> put(workbook, "Emploi des moyens", 3, "Moyen", "R22"));
        assertThat(faultsOf(file)).singleElement().hasToString("""
                « Emploi des moyens », ligne 3, colonne B : trouvé R22 ; attendu : l'identifiant d'un moyen
                  Peut-être : R2""");
    }

    @Test
    void headingsAndSheetsWithASlipOfThePenAreNamed() throws IOException {
        Path file = changed(workbook -> {
            workbook.getSheet("Gammes").getRow(0).getCell(3).setCellValue("Rendemment");
            workbook.setSheetName(workbook.getSheetIndex("Effets"), "Effet");
        });
        assertThat(faultsOf(file))
                .extracting(Fault::place, Fault::hint)
                .contains(tuple("« Gammes », ligne 1, colonne D", "Rendement"), tuple("feuille « Effet »", "Effets"));
    }

    @Test
    void numbersAndDatesAreReadAsPeopleTypeThem() throws IOException {
        Path file = changed(workbook -> {
            put(workbook, "Modèle", 3, "Valeur", "04/01/2027");
            put(workbook, "Modèle", 6, "Valeur", "250\u202f000,00 €");
            put(workbook, "Entreprises", 2, "Autofinancement (€)", "50\u00a0000");
            put(workbook, "Entreprises", 2, "De minimis déjà reçu (€)", "1 000,0");
            put(workbook, "Articles", 3, "Coût unitaire (€)", "120.5");
            put(workbook, "Gammes", 2, "Rendement", "98 %");
            put(workbook, "Gammes", 4, "Qualifiée", false);
            put(workbook, "Moyens", 3, "Heures par semaine", " 40 ");
            put(workbook, "Moyens", 2, "Heures par semaine", "0 : 35 ; 26 : 70,0 ;");
            put(workbook, "Leviers", 2, "Nature", "SHIFT");
            put(workbook, "Leviers", 2, "Dispositifs", " pass ;loan");
            formula(workbook, "Leviers", 2, "Coût (€)", "10*100");
            formula(workbook, "Leviers", 2, "Nom", "\"Second \"&\"shift\"");
            workbook.getSheet("Leviers").createRow(300).createCell(2).setCellValue("  ");
            workbook.createSheet("Mes notes").createRow(0).createCell(0).setCellValue("à moi");
        });
        LoadedModel loaded = ModelFiles.read(file);
        assertThat(loaded.model()).isEqualTo(sample());
        assertThat(loaded.warnings()).singleElement().asString().contains("Mes notes");
    }

    @Test
    void columnsMayStandInAnyOrderAndRemarksAreNotRead() throws IOException {
        Path file = changed(workbook -> {
            Sheet sheet = workbook.getSheet("Nomenclature");
            for (Row row : sheet) {
                String parent = row.getCell(0).getStringCellValue();
                row.getCell(0).setCellValue(row.getCell(1).getStringCellValue());
                row.getCell(1).setCellValue(parent);
            }
            sheet.shiftRows(1, sheet.getLastRowNum(), 2);
            sheet.createRow(1).createCell(0).setCellValue("# une remarque");
            sheet.getRow(1).createCell(2).setCellValue("pas un nombre");
        });
        assertThat(ModelFiles.read(file).model()).isEqualTo(sample());
    }

    @Test
    void brokenFormulasAndTimesAreNamed() throws IOException {
        Path file = changed(workbook -> {
            put(workbook, "Moyens", 3, "Heures par semaine", LocalDate.of(2027, 1, 4));
            Cell cell = cell(workbook, "Nomenclature", 3, "Quantité");
            cell.setCellErrorValue(FormulaError.REF.getCode());
        });
        assertThat(faultsOf(file))
                .extracting(Fault::place)
                .containsExactlyInAnyOrder("« Moyens », ligne 3, colonne D", "« Nomenclature », ligne 3, colonne C");
    }

    private static RampUpModel sample() {
        return ModelJson.read(Sample.text().getBytes(StandardCharsets.UTF_8)).model();
    }

    private Path changed(Consumer<XSSFWorkbook> change) throws IOException {
        Path file = folder.resolve("model.xlsx");
        ModelWorkbook.write(sample(), file);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            change.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }

    private static void put(XSSFWorkbook workbook, String sheet, int line, String heading, Object value) {
        Cell cell = cell(workbook, sheet, line, heading);
        switch (value) {
            case Integer number -> cell.setCellValue(number);
            case Boolean bool -> cell.setCellValue(bool);
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(workbook.createCellStyle());
                cell.getCellStyle().setDataFormat((short) 14);
            }
            default -> cell.setCellValue(value.toString());
        }
    }

    private static void formula(XSSFWorkbook workbook, String sheet, int line, String heading, String formula) {
        Cell cell = cell(workbook, sheet, line, heading);
        cell.setCellFormula(formula);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
    }

    private static Cell cell(XSSFWorkbook workbook, String sheet, int line, String heading) {
        for (Cell cell : workbook.getSheet(sheet).getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return workbook.getSheet(sheet)
                        .getRow(line - 1)
                        .getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new IllegalArgumentException("No heading " + heading + " on " + sheet);
    }

    private static List<Fault> faultsOf(Path file) {
        ModelFaultsException refused = catchThrowableOfType(ModelFaultsException.class, () -> ModelFiles.read(file));
        assertThat(refused).as("the workbook is refused").isNotNull();
        return refused.faults();
    }
}
