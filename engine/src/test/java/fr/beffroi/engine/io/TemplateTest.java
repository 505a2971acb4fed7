package fr.beffroi.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The empty workbook, read back with another library. */
@InLanguage("fr")
class TemplateTest {
    @TempDir
    Path folder;

    private Path file = Path.of("template.xlsx");

    @BeforeEach
    void write() {
        file = folder.resolve("template.xlsx");
        ModelWorkbook.writeTemplate(file);
    }

    @Test
    void everyColumnHasItsCommentItsExampleAndItsList() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getSheetVisibility(workbook.getSheetIndex("Listes")))
                    .isEqualTo(SheetVisibility.HIDDEN);
            for (SheetForm form : WorkbookForm.sheets()) {
                XSSFSheet sheet = workbook.getSheet(form.name());
                assertThat(sheet.getPaneInformation().isFreezePane())
                        .as(form.name())
                        .isTrue();
                for (int i = 0; i < form.columns().size(); i++) {
                    Column column = form.columns().get(i);
                    Cell heading = sheet.getRow(0).getCell(i);
                    assertThat(heading.getStringCellValue()).isEqualTo(column.heading());
                    assertThat(heading.getCellComment().getString().getString()).isEqualTo(column.comment());
                    if (!column.example().isEmpty()) {
                        assertThat(sheet.getRow(1).getCell(i).getStringCellValue())
                                .endsWith(column.example());
                    }
                    List<String> offered = offered(workbook, sheet, i);
                    assertThat(offered)
                            .as(column.key())
                            .containsAll(column.form().choices());
                    assertThat(offered.isEmpty())
                            .as(column.key())
                            .isEqualTo(column.form().choices().isEmpty() && column.refersTo() == null);
                }
            }
        }
    }

    @Test
    void itIsEmptyToTheReader() {
        ModelFaultsException refused = catchThrowableOfType(ModelFaultsException.class, () -> ModelFiles.read(file));
        assertThat(refused.faults())
                .extracting(Fault::place)
                .containsExactly(
                        "« Modèle », ligne 2, colonne B",
                        "« Modèle », ligne 3, colonne B",
                        "« Modèle », ligne 4, colonne B");
    }

    /** Whoever takes the examples as they are (the # and the blank behind it away) must not meet a fault in their form. */
    @Test
    void theExamplesCanBeRead() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            XSSFSheet settings = workbook.getSheet("Modèle");
            for (int line = 1; line <= WorkbookForm.settings().size(); line++) {
                Row row = settings.getRow(line);
                row.getCell(1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue(row.getCell(3).getStringCellValue());
            }
            for (SheetForm form : WorkbookForm.sheets()) {
                Cell first = workbook.getSheet(form.name()).getRow(1).getCell(0);
                first.setCellValue(first.getStringCellValue().substring(2));
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        ModelFaultsException refused = catchThrowableOfType(ModelFaultsException.class, () -> ModelFiles.read(file));
        // One line cannot bring the other lines that it speaks of.
        assertThat(refused.faults())
                .allSatisfy(fault -> assertThat(fault.found()).isIn("drone", "moteur", "L2", "L3", "L4"));
    }

    private List<String> offered(XSSFWorkbook workbook, XSSFSheet sheet, int column) {
        List<String> values = new ArrayList<>();
        for (XSSFDataValidation validation : sheet.getDataValidations()) {
            if (validation.getRegions().getCellRangeAddress(0).isInRange(1, column)) {
                String range = validation.getValidationConstraint().getFormula1();
                AreaReference area = new AreaReference(range, SpreadsheetVersion.EXCEL2007);
                XSSFSheet source = workbook.getSheet(area.getFirstCell().getSheetName());
                for (int row = area.getFirstCell().getRow();
                        row <= Math.min(area.getLastCell().getRow(), source.getLastRowNum());
                        row++) {
                    values.add(source.getRow(row)
                            .getCell(area.getFirstCell().getCol())
                            .getStringCellValue());
                }
            }
        }
        return values;
    }

    private XSSFWorkbook open() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }
}
