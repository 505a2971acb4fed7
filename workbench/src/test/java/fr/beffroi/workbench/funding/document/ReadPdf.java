package fr.beffroi.workbench.funding.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF as a reader for the blind would take it, read back by PDFBox.
 *
 * @param tags kinds of structure in it, such as {@code H1} and {@code TH}
 * @param openFonts names of fonts that are not embedded
 */
public record ReadPdf(
        String text,
        String title,
        String language,
        boolean tagged,
        boolean showsTitle,
        Set<String> tags,
        List<String> openFonts,
        int fonts,
        String metadata) {

    /** Reads one. */
    public static ReadPdf of(byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            var catalog = pdf.getDocumentCatalog();
            Set<String> tags = new TreeSet<>();
            collect(catalog.getStructureTreeRoot(), tags);
            List<String> open = new ArrayList<>();
            int fonts = 0;
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts++;
                    if (!page.getResources().getFont(name).isEmbedded()) {
                        open.add(page.getResources().getFont(name).getName());
                    }
                }
            }
            return new ReadPdf(
                    new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0\\u202f]+", " "),
                    pdf.getDocumentInformation().getTitle(),
                    catalog.getLanguage(),
                    catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked(),
                    catalog.getViewerPreferences() != null
                            && catalog.getViewerPreferences().displayDocTitle(),
                    tags,
                    open,
                    fonts,
                    new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(PDStructureNode node, Set<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
