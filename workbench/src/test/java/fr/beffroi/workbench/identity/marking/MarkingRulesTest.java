package fr.beffroi.workbench.identity.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECRET",
                "  *** SECRET *** ",
                "TRÈS SECRET",
                "TRES SECRET",
                "S E C R E T",
                "T R È S  S E C R E T",
                "— SECRET — page 3/12",
                "Plan de charge\nDIFFUSION RESTREINTE\nAtelier nord",
                "Diffusion Restreinte",
                "diffusion restreinte",
                "Plan de charge - DIFFUSION RESTREINTE - atelier nord",
                "CONFIDENTIEL DÉFENSE",
                "Note CONFIDENTIEL DÉFENSE du 3 mars",
                "SECRET DÉFENSE",
                "TRÈS SECRET DÉFENSE",
                "SECRET-DÉFENSE",
                "SPÉCIAL FRANCE",
                "Spécial France",
                "NATO RESTRICTED",
                "OTAN SECRET",
                "Rapport NATO CONFIDENTIAL",
                "RESTREINT UE/EU RESTRICTED",
                "COSMIC TOP SECRET",
                "MENTION : SECRET",
                "Ce document est classifié SECRET",
                "Document classifié Très Secret"
            })
    void aStampIsFound(String text) {
        assertThat(MarkingRules.find(text)).as(text).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "Secret",
                "secret de fabrication",
                "secret des affaires",
                "SECRET DES AFFAIRES",
                "Le SECRET de fabrication est gardé",
                "Habilitation Secret",
                "HABILITATION SECRET",
                "Habilitation TRÈS SECRET obtenue en 2025",
                "Habilitation : CONFIDENTIEL DÉFENSE (ancien régime)",
                "Confidentiel Défense",
                "Beffroi ne reçoit rien qui porte la mention DIFFUSION RESTREINTE",
                "Aucune pièce DIFFUSION RESTREINTE dans ce lot",
                "Sans information NATO RESTRICTED",
                "La diffusion restreinte d’un magazine",
                "Le secrétariat",
                "SECRETARIAT GENERAL",
                "A B C D E",
                "Agent secret",
                "top secret",
                "Spécial France métropolitaine : livraison",
                "SPECIALISTE FRANCE"
            })
    void ordinaryWordsPass(String text) {
        assertThat(MarkingRules.find(text)).as(text).isEmpty();
    }

    @Test
    void aLongTextTakesTimeInProportion() {
        String text = ("Habilitation ".repeat(2000) + "SECRET ").repeat(20);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(MarkingRules.find(text)).isEmpty());
    }

    @Test
    void itIsFoundInTextOfAnyEncoding() {
        String text = "pièce;état\nTRÈS SECRET\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            assertThatThrownBy(() -> MarkingReader.check("liste.csv", text.getBytes(charset)))
                    .as(charset.name())
                    .isInstanceOf(MarkedException.class);
        }
    }

    @Test
    void itIsFoundInAWorkbookADocumentAndAnArchive() throws IOException {
        byte[] workbook = workbook("DIFFUSION RESTREINTE");
        assertThatThrownBy(() -> MarkingReader.check("plan.xlsx", workbook))
                .isInstanceOf(MarkedException.class)
                .hasMessageContaining("plan.xlsx › xl/");
        byte[] document = zip(Map.of(
                "word/document.xml",
                "<w:document><w:p><w:r><w:t>DIFFUSION </w:t></w:r><w:r><w:t>RESTREINTE</w:t></w:r></w:p></w:document>"
                        .getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> MarkingReader.check("note.docx", document)).isInstanceOf(MarkedException.class);
        assertThatThrownBy(() -> MarkingReader.check("tout.zip", zip(Map.of("dossier/plan.xlsx", workbook))))
                .isInstanceOf(MarkedException.class);
        assertThatCode(() -> MarkingReader.check("plan.xlsx", workbook("secret de fabrication")))
                .doesNotThrowAnyException();
    }

    @Test
    void itIsFoundInAPdf() throws IOException {
        assertThatThrownBy(() -> MarkingReader.check("plan.pdf", pdf("DIFFUSION RESTREINTE")))
                .isInstanceOf(MarkedException.class)
                .hasMessageContaining("plan.pdf › 1");
        assertThatCode(() -> MarkingReader.check("plan.pdf", pdf("Plan de charge")))
                .doesNotThrowAnyException();
    }

    @Test
    void brokenAndHugeFilesAreBounded() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros.txt"));
            byte[] block = new byte[1 << 20];
            for (int count = 0; count < 300; count++) {
                zip.write(block);
            }
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> MarkingReader.check("bombe.zip", bytes.toByteArray()));
        MarkingReader.check("casse.zip", "PK\u0003\u0004 nothing".getBytes(StandardCharsets.ISO_8859_1));
        MarkingReader.check("casse.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] workbook(String cell) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("Feuille").value(4, 2, cell);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
