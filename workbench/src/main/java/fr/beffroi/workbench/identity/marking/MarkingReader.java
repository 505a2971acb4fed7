package fr.beffroi.workbench.identity.marking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads the text of what is sent, as far as it can be read within bounds: plain text of any encoding, the parts of zip files (workbooks and
 * documents of office programs are such), PDF. What is beyond the bounds, encrypted or an image is not looked into: the person is asked not
 * to send it.
 */
final class MarkingReader {
    private static final int MOST_PARTS = 2000;
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_PAGES = 300;
    private static final int MOST_NESTING = 2;

    private int bytesLeft = MOST_BYTES;
    private int partsLeft = MOST_PARTS;

    /**
     * Refuses content that bears a marking.
     *
     * @param place what the person calls it: a field, or a file's name
     * @throws MarkedException where it does
     */
    static void check(String place, byte[] content) {
        new MarkingReader().check(place, content, 0);
    }

    /** As {@link #check(String, byte[])}, for a text. */
    static void check(String place, String text) {
        MarkingRules.find(text).ifPresent(marking -> {
            throw new MarkedException(place, marking);
        });
    }

    private void check(String place, byte[] content, int depth) {
        // The name is part of what is sent.
        check(place, place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf(' ')) + 1));
        if (startsWith(content, "PK\u0003\u0004")) {
            checkZip(place, content, depth);
        } else if (startsWith(content, "%PDF-")) {
            checkPdf(place, content);
        } else if (!looksBinary(content)) {
            check(place, text(content));
        }
    }

    private void checkZip(String place, byte[] content, int depth) {
        if (depth >= MOST_NESTING) {
            return;
        }
        // By its directory, as programs that open it do: some entries say their length only there.
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (partsLeft-- <= 0 || bytesLeft <= 0) {
                    return;
                }
                byte[] part;
                try (InputStream unpacked = zip.getInputStream(entry)) {
                    part = readBounded(unpacked);
                }
                String here = place + " › " + entry.getName();
                if (startsWith(part, "<") || startsWith(part, "\u00ef\u00bb\u00bf<")) {
                    check(here, withoutTags(text(part)));
                } else {
                    check(here, part, depth + 1);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // No zip that can be read: whoever reads the file for its content will say so.
        }
    }

    private byte[] readBounded(InputStream in) throws IOException {
        byte[] read = in.readNBytes(bytesLeft);
        bytesLeft -= read.length;
        return read;
    }

    private static void checkPdf(String place, byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            PDFTextStripper stripper = new PDFTextStripper();
            int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                check(place + " › " + page, stripper.getText(document));
            }
        } catch (IOException e) {
            // Encrypted or broken: nothing that could be read here.
        }
    }

    /** Paragraphs, cells and shared strings end a line; all other tags fall away, as office programs split words into runs. */
    private static String withoutTags(String xml) {
        return xml.replaceAll(
                        "</(?:w:p|a:p|text:p|text:h|si|is|v|c|t|row|p|td|th|h\\d|div|li|title)>|<(?:br|w:br)\\b[^>]*>",
                        "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&amp;", "&")
                .replace("&#160;", " ")
                .replace("&apos;", "'");
    }

    private static boolean startsWith(byte[] content, String start) {
        byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= bytes.length
                && ByteBuffer.wrap(content, 0, bytes.length).equals(ByteBuffer.wrap(bytes));
    }

    /** Text has no zero bytes, unless it is UTF-16, which says so at its start. */
    private static boolean looksBinary(byte[] content) {
        if (startsWith(content, "\u00ff\u00fe") || startsWith(content, "\u00fe\u00ff")) {
            return false;
        }
        int look = Math.min(content.length, 8192);
        for (int index = 0; index < look; index++) {
            if (content[index] == 0) {
                return true;
            }
        }
        return false;
    }

    private static String text(byte[] content) {
        if (startsWith(content, "\u00ff\u00fe") || startsWith(content, "\u00fe\u00ff")) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }
}
