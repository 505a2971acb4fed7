package fr.beffroi.engine.io.imports;

import fr.beffroi.engine.io.Fault;
import fr.beffroi.engine.io.ModelFaultsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as programs really write them: UTF-8 or Windows-1252, with comma, semicolon or tab.
 *
 * @param name the file's name, for messages
 */
record CsvFile(String name, List<CsvRow> rows) {
    /** A parts list of a hundred thousand lines has some ten megabytes. */
    static final int LARGEST_BYTES = 20_000_000;

    private static final Charset OF_OLD_SPREADSHEETS = Charset.forName("windows-1252");

    /**
     * @throws ModelFaultsException if the file is absent, too large or no text
     * @throws UncheckedIOException if it cannot be read
     */
    static CsvFile read(Path folder, String name, ImportNotes notes) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw refused(name, ImportWords.text("found.noFile"), ImportWords.text("expected.file", folder));
        }
        String text = decode(name, bytes(file, name), notes);
        return new CsvFile(name, CsvParser.parse(name, text, delimiterOf(text)));
    }

    String place(CsvRow row) {
        return ImportWords.text("place.line", name, row.line());
    }

    String place(CsvRow row, String column) {
        return ImportWords.text("place.cell", name, row.line(), column.replaceAll("\\s+", " "));
    }

    static ModelFaultsException refused(String place, String found, String expected) {
        return refused(place, found, expected, null);
    }

    static ModelFaultsException refused(String place, String found, String expected, @Nullable String hint) {
        return new ModelFaultsException(List.of(new Fault(place, found, expected, hint)));
    }

    private static byte[] bytes(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw refused(
                        name,
                        ImportWords.text("found.tooLarge"),
                        ImportWords.text("expected.atMostMegabytes", LARGEST_BYTES / 1_000_000));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(String name, byte[] bytes, ImportNotes notes) {
        for (byte b : bytes) {
            if (b == 0) {
                throw refused(name, ImportWords.text("found.binary"), ImportWords.text("expected.csv"));
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            notes.untidy(name, "", "untidy.encoding", OF_OLD_SPREADSHEETS.name());
            return new String(bytes, OF_OLD_SPREADSHEETS);
        }
    }

    /** The separator that stands most often in the first line with any. */
    private static char delimiterOf(String text) {
        for (String line : text.lines().limit(100).toList()) {
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                best = count(line, candidate) > count(line, best) ? candidate : best;
            }
            if (count(line, best) > 0 && !line.startsWith("#")) {
                return best;
            }
        }
        return ',';
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
