package fr.beffroi.engine.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.beffroi.engine.io.Fault;
import fr.beffroi.engine.io.InLanguage;
import fr.beffroi.engine.io.ModelFaultsException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Small exports as a workshop's ERP writes them, with a mapping of the workshop's own. */
@InLanguage("fr")
class ErpImportTest {
    private static final String LINES = """
            {"format": "beffroi/import-mapping/1", "name": "Atelier",
             "lines": {"file": "nomenclature.csv", "parent": "Parent", "component": "Composant", "quantity": "Qté"}
             %s}
            """;

    @TempDir
    Path folder;

    @Test
    void pairsOfParentAndComponentWithSemicolonsAndDecimalCommas() throws IOException {
        write("nomenclature.csv", "Parent;Composant;Qté\nVélo;Roue;2\nRoue;Fil;1 234,5\n");

        ImportResult result = importWith(LINES.formatted(""));

        assertThat(result.draft().get("bom").toString()).isEqualTo("""
                        [{"parent":"Vélo","component":"Roue","quantity":2.0},\
                        {"parent":"Roue","component":"Fil","quantity":1234.5}]""");
        assertThat(result.draft().get("targets").toString()).isEqualTo("[{\"item\":\"Vélo\"}]");
        assertThat(ids(result, "routes")).containsExactly("fabrication-Vélo", "fabrication-Roue");
        assertThat(ids(result, "sources")).containsExactly("achat-Fil");
        assertThat(result.listNotes(ImportNote.Kind.UNTIDY))
                .containsExactly(new ImportNote(
                        ImportNote.Kind.UNTIDY,
                        "nomenclature.csv, ligne 3, colonne « Qté »",
                        "1 234,5",
                        "lu comme 1234.5"));
    }

    @Test
    void anOldEncodingIsReadAndTold() throws IOException {
        Files.write(
                folder.resolve("nomenclature.csv"),
                "Parent,Composant,Qté\nVélo,Écrou,4\n".getBytes(Charset.forName("windows-1252")));

        ImportResult result = importWith(LINES.formatted(""));

        assertThat(result.draft().get("bom").get(0).get("component").stringValue())
                .isEqualTo("Écrou");
        assertThat(result.listNotes(ImportNote.Kind.UNTIDY))
                .anyMatch(note -> note.text().contains("windows-1252"));
    }

    @Test
    void incompleteDoubledAndNegativeLinesAreToldWithTheirLine() throws IOException {
        write("nomenclature.csv", """
                Parent,Composant,Qté
                V,A,2
                V,,1
                V,A,3
                V,B,-1
                V,C,beaucoup
                """);

        ImportResult result = importWith(LINES.formatted(""));

        assertThat(result.draft().get("bom").toString())
                .isEqualTo("[{\"parent\":\"V\",\"component\":\"A\",\"quantity\":5.0}]");
        assertThat(result.listNotes(ImportNote.Kind.UNTIDY).stream()
                        .map(note -> note.place() + " " + note.found())
                        .toList())
                .containsExactly(
                        "nomenclature.csv, ligne 3 V ",
                        "nomenclature.csv, ligne 4 A",
                        "nomenclature.csv, ligne 5, colonne « Qté » -1",
                        "nomenclature.csv, ligne 5 V B",
                        "nomenclature.csv, ligne 6, colonne « Qté » beaucoup",
                        "nomenclature.csv, ligne 6 V C");
    }

    @Test
    void factsOfOtherFilesAreAddedAndStackedTablesEndAtTheNextHeading() throws IOException {
        write("nomenclature.csv", "Parent,Composant,Qté\nV,A,2\n");
        write("articles.csv", "Réf,Libellé,Unité,Prix\nA,Axe,Pce,\"1.234,50 €\"\nX,Inconnu,Pce,1\n");
        write("temps.csv", "Pièce,Poste,Minutes\nV,Four,30\nPièce,Poste,Prix\nV,Four,99\n");
        write("postes.csv", "Code,Nom,Rendement\nfour,Four,0.5\nFour,Four du fond,0.8\n");

        ImportResult result = importWith(LINES.formatted("""
                        , "parts": {"file": "articles.csv", "item": "Réf", "name": "Libellé", "unit": "Unité",
                          "price": "Prix", "unitWords": {"Pce": "pièce"}},
                        "resources": {"file": "postes.csv", "resource": "Code", "name": "Nom", "efficiency": "Rendement"},
                        "operations": {"file": "temps.csv", "item": "Pièce", "resource": "Poste", "minutes": "Minutes",
                          "resources": {"Four": "four"}}
                        """));

        JsonNode axle = result.draft().get("items").get(1);
        assertThat(axle.get("name").stringValue()).isEqualTo("Axe");
        assertThat(axle.get("unit").stringValue()).isEqualTo("pièce");
        assertThat(axle.get("unitCost").doubleValue()).isEqualTo(1234.5);
        assertThat(result.draft().get("routes").get(0).get("use").toString())
                .isEqualTo("[{\"resource\":\"four\",\"hoursPerUnit\":1.0}]");
        assertThat(result.listNotes(ImportNote.Kind.UNTIDY).stream().map(ImportNote::found))
                .contains("X", "Four", "Pièce", "1.234,50 €");
    }

    @Test
    void aLineWithTwoMarksOrNoneIsLeftOutAndTold() throws IOException {
        write("s.csv", "N1;N2;Nom;Ref;Menge\nX;;Bras;B;2\nX;X;Vis;S;4\n;X;Écrou;E;6\n;;Rien;R;1\n");

        ImportResult result = importWith("""
                {"format": "beffroi/import-mapping/1", "name": "Atelier",
                 "products": [{"id": "P", "name": "Produit", "quantity": "Menge"}],
                 "structure": {"file": "s.csv", "levels": ["N1", "N2"], "item": "Ref", "name": "Nom"}}
                """);

        assertThat(result.draft().get("bom").toString()).isEqualTo("""
                        [{"parent":"P","component":"B","quantity":2.0},{"parent":"B","component":"E","quantity":3.0}]""");
        assertThat(result.listNotes(ImportNote.Kind.UNTIDY).stream().map(ImportNote::place))
                .containsExactly("s.csv, ligne 3", "s.csv, ligne 5");
    }

    @Test
    void aMissingFileColumnOrQuoteIsRefusedWithItsPlace() throws IOException {
        assertThat(refused(LINES.formatted("")).place()).isEqualTo("nomenclature.csv");

        write("nomenclature.csv", "Parent,Composant,Menge\nV,A,2\n");
        Fault noColumn = refused(LINES.formatted(""));
        assertThat(noColumn.found()).isEqualTo("Parent | Composant | Menge");
        assertThat(noColumn.expected()).contains("Qté");

        write("nomenclature.csv", "Parent,Composant,Qté\nV,\"A,2\nV,B,1\n");
        assertThat(refused(LINES.formatted("")).place()).isEqualTo("nomenclature.csv, ligne 2");

        Files.write(folder.resolve("nomenclature.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(refused(LINES.formatted("")).found()).contains("pas du texte");
    }

    @Test
    void aFileBeyondTheLargestIsRefused() throws IOException {
        Files.write(folder.resolve("nomenclature.csv"), new byte[CsvFile.LARGEST_BYTES + 1]);
        assertThat(refused(LINES.formatted("")).expected()).contains("20");
    }

    @Test
    void aWrongMappingIsRefusedWithAllThatIsMissing() throws IOException {
        Path mapping = write("m.json", """
                {"format": "beffroi/import-mapping/1",
                 "lines": {"file": "../secret.csv", "parent": "P", "component": "C"}}
                """);
        List<Fault> faults = catchThrowableOfType(
                        ModelFaultsException.class, () -> ImportMappings.get(mapping.toString()))
                .faults();
        assertThat(faults.stream().map(Fault::place))
                .containsExactly("m.json name", "m.json lines.file", "m.json lines.quantity");

        write("m.json", "{\"format\": \"beffroi/import-mapping/1\", \"nom\": 1}");
        assertThat(catchThrowableOfType(ModelFaultsException.class, () -> ImportMappings.get(mapping.toString()))
                        .faults())
                .hasSize(1);
        assertThat(catchThrowableOfType(ModelFaultsException.class, () -> ImportMappings.get("odoo-dron"))
                        .faults()
                        .getFirst()
                        .expected())
                .contains("odoo-drone");
    }

    @Test
    void theMappingOfTheGuideIsOne() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "guide", "import.md"));
        String json = guide.substring(guide.indexOf("```json") + 7, guide.indexOf("```", guide.indexOf("```json") + 7));
        ImportMapping mapping = ImportMappings.get(write("guide.json", json).toString());
        assertThat(mapping.lines())
                .isEqualTo(new ImportMapping.Lines("nomenclature.csv", "Parent", "Composant", "Qté"));
        assertThat(mapping.operations()).isNotNull();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private ImportResult importWith(String mapping) throws IOException {
        return ErpImport.read(ImportMappings.get(write("mapping.json", mapping).toString()), folder);
    }

    private Fault refused(String mapping) {
        List<Fault> faults = catchThrowableOfType(ModelFaultsException.class, () -> importWith(mapping))
                .faults();
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }

    private static List<String> ids(ImportResult result, String list) {
        return result.draft().get(list).findValuesAsString("id");
    }
}
