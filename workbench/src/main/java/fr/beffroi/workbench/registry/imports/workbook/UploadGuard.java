package fr.beffroi.workbench.registry.imports.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks at an uploaded file before a parser does: what it is by its first bytes, not by its name; and a workbook must unpack within bounds
 * (counted, not believed), hold no macros and no XML document type (so no entities).
 */
final class UploadGuard {
    private static final int MOST_UNPACKED_BYTES = 200_000_000;
    private static final int MOST_ENTRIES = 2_000;
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
        for (int i = 0; i < Math.min(content.length, BUFFER); i++) {
            if (content[i] == 0) {
                throw new WorkbookException("binary");
            }
        }
        return Kind.CSV;
    }

    /** Reads it by its directory, as the parser of workbooks does: what both see is the same. */
    private static void checkZip(byte[] content) {
        boolean workbook = false;
        long left = MOST_UNPACKED_BYTES;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw new WorkbookException("unpacksBeyond", String.valueOf(MOST_UNPACKED_BYTES / 1_000_000));
            }
            for (ZipArchiveEntry entry : entries) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
                    throw new WorkbookException("macros");
                }
                workbook |= name.equals("xl/workbook.xml");
                try (InputStream unpacked = zip.getInputStream(entry)) {
                    left -= unpack(unpacked, left);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new WorkbookException("brokenZip");
        }
        if (!workbook) {
            throw new WorkbookException("noWorkbook");
        }
    }

    private static long unpack(InputStream zip, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        int matched = 0;
        int read;
        while ((read = zip.read(buffer)) >= 0) {
            if (total == 0 && read >= 2 && (buffer[0] == 0) != (buffer[1] == 0)) {
                // Excel writes UTF-8; in UTF-16 a document type would go unseen.
                throw new WorkbookException("doctype");
            }
            total += read;
            if (total > most) {
                throw new WorkbookException("unpacksBeyond", String.valueOf(MOST_UNPACKED_BYTES / 1_000_000));
            }
            for (int i = 0; i < read; i++) {
                matched = buffer[i] == DOCTYPE[matched] ? matched + 1 : buffer[i] == DOCTYPE[0] ? 1 : 0;
                if (matched == DOCTYPE.length) {
                    throw new WorkbookException("doctype");
                }
            }
        }
        return total;
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
