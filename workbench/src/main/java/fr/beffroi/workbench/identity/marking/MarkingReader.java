package fr.beffroi.workbench.identity.marking;

import fr.beffroi.workbench.web.limit.ZipParts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads the text of what is sent, as far as it can be read within bounds: plain text of any encoding, the parts of zip files (workbooks and
 * documents of office programs are such), PDF. What is beyond the bounds, encrypted or an image is not looked into: the person is asked not
 * to send it.
 */
final class MarkingReader {
    /** Of a file within a zip that must be read whole. */
    private static final int MOST_WHOLE = 64 << 20;

    private static final int PIECE = 4 << 20;
    private static final int LOOK = 8192;
    private static final List<String> ENDS =
            List.of("\n", "</w:p>", "</a:p>", "</text:p>", "</si>", "</c>", "</row>", "</p>", "</td>");
    private static final int MOST_PAGES = 300;
    private static final int MOST_NESTING = 2;

    private final ZipParts zips = new ZipParts();

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
        try {
            zips.walk(
                    content, (name, part) -> checkPart(place + " › " + name, new BufferedInputStream(part), depth + 1));
        } catch (IOException e) {
            // No zip that can be read, or one beyond bounds: whoever reads the file for its content will say so.
        }
    }

    private void checkPart(String place, InputStream part, int depth) throws IOException {
        part.mark(LOOK);
        byte[] start = part.readNBytes(LOOK);
        part.reset();
        if (startsWith(start, "PK\u0003\u0004") || startsWith(start, "%PDF-") || isUtf16(start)) {
            check(place, part.readNBytes(MOST_WHOLE), depth);
        } else if (looksBinary(start)) {
            check(place, start, depth);
        } else {
            checkText(place, part, startsWith(start, "<") || startsWith(start, "\u00ef\u00bb\u00bf<"));
        }
    }

    /** A long text piece by piece, each ending where a paragraph, a cell or a line does. */
    private static void checkText(String place, InputStream part, boolean marked) throws IOException {
        check(place, place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf(' ')) + 1));
        byte[] rest = new byte[0];
        boolean last;
        do {
            byte[] more = part.readNBytes(PIECE);
            last = more.length < PIECE;
            byte[] piece = Arrays.copyOf(rest, rest.length + more.length);
            System.arraycopy(more, 0, piece, rest.length, more.length);
            int end = last ? piece.length : lastEnd(piece);
            String text = text(Arrays.copyOf(piece, end));
            check(place, marked ? withoutTags(text) : text);
            rest = Arrays.copyOfRange(piece, end, piece.length);
        } while (!last);
    }

    private static int lastEnd(byte[] piece) {
        String bytes = new String(piece, StandardCharsets.ISO_8859_1);
        int end = ENDS.stream()
                .mapToInt(tag -> bytes.lastIndexOf(tag) < 0 ? 0 : bytes.lastIndexOf(tag) + tag.length())
                .max()
                .orElse(0);
        return end > 0 ? end : piece.length;
    }

    private static boolean isUtf16(byte[] content) {
        return startsWith(content, "\u00ff\u00fe") || startsWith(content, "\u00fe\u00ff");
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
        if (isUtf16(content)) {
            return false;
        }
        int look = Math.min(content.length, LOOK);
        for (int index = 0; index < look; index++) {
            if (content[index] == 0) {
                return true;
            }
        }
        return false;
    }

    private static String text(byte[] content) {
        if (isUtf16(content)) {
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
