package fr.beffroi.workbench.registry.imports.workbook;

import fr.beffroi.workbench.web.limit.ZipParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks at an uploaded file before a parser does: what it is by its first bytes, not by its name; and a workbook must unpack within bounds
 * (counted, not believed), hold no macros and no XML document type (so no entities).
 */
final class UploadGuard {
    private static final int BUFFER = 1 << 16;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private UploadGuard() {}

    /** Kinds of file that are read. */
    enum Kind {
        XLSX,
        CSV
    }

    /**
     * What the file is.
     *
     * @throws WorkbookException where it should not be opened
     */
    static Kind check(byte[] content) {
        if (content.length == 0) {
            throw new WorkbookException("empty");
        } else if (startsWith(content, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new WorkbookException("oldExcel");
        } else if (startsWith(content, '%', 'P', 'D', 'F')) {
            throw new WorkbookException("pdf");
        } else if (startsWith(content, 'P', 'K')) {
            checkZip(content);
            return Kind.XLSX;
        }
        for (byte one : content) {
            if (one == 0) {
                throw new WorkbookException("binary");
            }
        }
        return Kind.CSV;
    }

    private static void checkZip(byte[] content) {
        AtomicBoolean workbook = new AtomicBoolean();
        try {
            new ZipParts().walk(content, (entry, unpacked) -> {
                String name = entry.toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
                    throw new WorkbookException("macros");
                }
                if (name.equals("xl/workbook.xml")) {
                    workbook.set(true);
                }
                refuseDocumentType(unpacked);
            });
        } catch (ZipParts.BeyondBoundsException e) {
            throw new WorkbookException("unpacksBeyond", String.valueOf(ZipParts.MOST_BYTES / 1_000_000));
        } catch (IOException e) {
            throw new WorkbookException("brokenZip");
        }
        if (!workbook.get()) {
            throw new WorkbookException("noWorkbook");
        }
    }

    private static void refuseDocumentType(InputStream unpacked) throws IOException {
        byte[] buffer = new byte[BUFFER];
        boolean first = true;
        int matched = 0;
        int read;
        while ((read = unpacked.read(buffer)) >= 0) {
            if (first && read >= 2 && (buffer[0] == 0) != (buffer[1] == 0)) {
                // Excel writes UTF-8; in UTF-16 a document type would go unseen.
                throw new WorkbookException("doctype");
            }
            first = false;
            for (int i = 0; i < read; i++) {
                matched = buffer[i] == DOCTYPE[matched] ? matched + 1 : buffer[i] == DOCTYPE[0] ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    throw new WorkbookException("doctype");
                }
            }
        }
    }

    private static boolean startsWith(byte[] content, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= content.length || (content[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
