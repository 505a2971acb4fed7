package fr.beffroi.workbench.registry.imports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files are read whatever program wrote them, and refused in words where they should not be opened. */
class SheetTablesTest {

    @Test
    void anExcelListIsReadUnderItsTitle() {
        SheetTable table = SheetTables.read(Workbooks.xlsx(List.of(
                List.of("Fournisseurs 2026"),
                List.of(),
                List.of("SIRET", "Raison sociale", "Effectif"),
                List.of(12_345_678_901_234L, "Atelier (fictif)", 42),
                List.of("", "", ""),
                List.of("000123", "Autre (fictif)", "20 à 49"))));
        assertThat(table.head()).containsExactly("SIRET", "Raison sociale", "Effectif");
        assertThat(table.rows())
                .containsExactly(
                        new SheetTable.Row(4, List.of("12345678901234", "Atelier (fictif)", "42")),
                        new SheetTable.Row(6, List.of("000123", "Autre (fictif)", "20 à 49")));
    }

    @Test
    void aCsvFileIsReadWithItsOwnSeparatorAndLetters() {
        String text = "SIREN;Société;Présentation\n1;Élan;\"deux\nlignes; et un point-virgule\"\n2;Noël;x\n";
        for (byte[] content : List.of(
                Workbooks.csv(text), Workbooks.csv("\uFEFF" + text), text.getBytes(Charset.forName("windows-1252")))) {
            SheetTable table = SheetTables.read(content);
            assertThat(table.head()).containsExactly("SIREN", "Société", "Présentation");
            assertThat(table.rows()).extracting(SheetTable.Row::line).containsExactly(2, 4);
            assertThat(table.rows().getFirst().cell(2)).isEqualTo("deux\nlignes; et un point-virgule");
        }
        assertThat(SheetTables.read(Workbooks.csv("a\tb\n1\t2\n")).head()).containsExactly("a", "b");
        assertThat(SheetTables.read(Workbooks.csv("a,b\n1,2\n")).head()).containsExactly("a", "b");
    }

    @Test
    void aRowOfCsvWithOtherCellsThanTheHeadIsSetAsideAndNotGuessed() {
        SheetTable table = SheetTables.read(
                Workbooks.csv("Liste\nSIREN;Nom;Ville\n1;A;Lille\n2;B\n3;C;Arras;trop\n4;D;Douai;;\n5;E;\n"));
        assertThat(table.head()).containsExactly("SIREN", "Nom", "Ville");
        assertThat(table.rows()).extracting(row -> row.cell(0)).containsExactly("1", "4", "5");
        assertThat(table.ragged()).containsExactly(new SheetTable.Ragged(4, 2), new SheetTable.Ragged(5, 4));
        assertThat(table.lines()).isEqualTo(5);
    }

    @Test
    void whatShouldNotBeOpenedIsRefused() {
        Map<String, byte[]> refused = Map.ofEntries(
                Map.entry("empty", new byte[0]),
                Map.entry("oldExcel", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}),
                Map.entry("pdf", Workbooks.csv("%PDF-1.7")),
                Map.entry("binary", new byte[] {1, 2, 0, 4}),
                Map.entry("macros", Workbooks.zip("xl/workbook.xml", "<workbook/>", "xl/vbaProject.bin", "x")),
                Map.entry("noWorkbook", Workbooks.zip("readme.txt", "hello")),
                Map.entry(
                        "doctype",
                        Workbooks.zip(
                                "xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>")),
                Map.entry(
                        "unpacksBeyond",
                        Workbooks.zip("xl/workbook.xml", "<x/>", "xl/worksheets/sheet1.xml", "0".repeat(210_000_000))),
                Map.entry("unreadable", Workbooks.zip("xl/workbook.xml", "no xml")),
                Map.entry("noTable", Workbooks.csv("SIREN;Nom\n")),
                Map.entry("tooManyRows", Workbooks.csv("a;b\n" + "1;2\n".repeat(50_002))));
        refused.forEach((what, content) -> assertThatThrownBy(() -> SheetTables.read(content))
                .as(what)
                .isInstanceOfSatisfying(
                        WorkbookException.class, e -> assertThat(e.key()).isEqualTo("workbook.refused." + what)));
    }

    @Test
    void aCutWorkbookIsRefused() {
        byte[] whole = Workbooks.xlsx(List.of(List.of("SIREN", "Nom"), List.of("1", "x")));
        for (int length = 2; length < whole.length; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> SheetTables.read(cut)).isInstanceOf(WorkbookException.class);
        }
    }
}
