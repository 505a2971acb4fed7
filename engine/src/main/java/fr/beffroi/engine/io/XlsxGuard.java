package fr.beffroi.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at a workbook before a parser does: it must be a zip of bounded size when unpacked (counted, not believed), without
 * macros, and its XML without a document type (so without entities).
 */
final class XlsxGuard {
    /** A workbook of the largest model known unpacks to 6 MB. */
    private static final long MOST_UNPACKED_BYTES = 80_000_000;

    private static final int MOST_ENTRIES = 1_000;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final Path file;

    private XlsxGuard(Path file) {
        this.file = file;
    }

    /**
     * @throws ModelFaultsException if the file should not be opened, saying why
     * @throws IOException if it cannot be read
     */
    static void check(Path file) throws IOException {
        InputFile.refuseTooLarge(file);
        InputFile.Kind kind = InputFile.kindOf(file);
        if (kind != InputFile.Kind.ZIP) {
            throw InputFile.refused(file, kind, null);
        }
        new XlsxGuard(file).checkZip();
    }

    private void checkZip() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            if (entries.stream().noneMatch(entry -> entry.getName().equals("xl/workbook.xml"))) {
                throw refused("found.noWorkbook");
            }
            if (entries.stream().anyMatch(XlsxGuard::isMacro)) {
                throw refused("found.macros");
            }
            long declared = entries.stream().mapToLong(ZipEntry::getSize).sum();
            if (entries.size() > MOST_ENTRIES || declared > MOST_UNPACKED_BYTES) {
                throw bomb();
            }
            long left = MOST_UNPACKED_BYTES;
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    left -= unpackedBytes(in, left);
                }
            }
        } catch (ZipException e) {
            throw InputFile.fault(
                    file, Wording.text("found.brokenZip"), Wording.text("expected.modelFile"), e.getMessage());
        }
    }

    private static boolean isMacro(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/");
    }

    private long unpackedBytes(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        int matched = 0;
        int read;
        while ((read = in.read(buffer)) >= 0) {
            total += read;
            if (total > most) {
                throw bomb();
            }
            for (int i = 0; i < read; i++) {
                // The pattern's first byte occurs in it only once, so that a mismatch can only begin anew.
                matched = buffer[i] == DOCTYPE[matched] ? matched + 1 : buffer[i] == DOCTYPE[0] ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    throw refused("found.doctype");
                }
            }
            if (total == read && read >= 2 && isUtf16(buffer)) {
                throw refused("found.utf16");
            }
        }
        return total;
    }

    /** Excel writes UTF-8; in UTF-16 a document type would go unseen. */
    private static boolean isUtf16(byte[] start) {
        int first = start[0] & 0xff;
        int second = start[1] & 0xff;
        return (first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe) || (first == 0) != (second == 0);
    }

    private ModelFaultsException bomb() {
        return InputFile.fault(
                file,
                Wording.text("found.unpacksBeyond"),
                Wording.text("expected.atMostMegabytes", MOST_UNPACKED_BYTES / 1_000_000),
                null);
    }

    private ModelFaultsException refused(String foundKey) {
        return InputFile.fault(file, Wording.text(foundKey), Wording.text("expected.modelFile"), null);
    }
}
