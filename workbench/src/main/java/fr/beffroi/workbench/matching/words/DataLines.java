package fr.beffroi.workbench.matching.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Our own files of data: an entry a line, its fields between bars, comments behind {@code #}. */
public final class DataLines {
    private static final Pattern BAR = Pattern.compile("\\|");

    private DataLines() {}

    /**
     * The fields of every entry, stripped.
     *
     * @param resource such as {@code /matching/trades.txt}
     * @param fields how many each entry has
     * @throws IllegalStateException where an entry has more or fewer
     */
    public static List<List<String>> read(String resource, int fields) {
        try (InputStream in = Objects.requireNonNull(
                DataLines.class.getResourceAsStream(resource), () -> "No resource " + resource)) {
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            List<List<String>> entries = new ArrayList<>();
            for (int number = 1; number <= lines.length; number++) {
                String line = lines[number - 1];
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> entry = BAR.splitAsStream(line).map(String::strip).toList();
                if (entry.size() != fields) {
                    throw new IllegalStateException(resource + ", line " + number + ": \"" + line + "\" has "
                            + entry.size() + " fields, expected " + fields);
                }
                entries.add(entry);
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a field between commas; none of a dash. */
    public static List<String> parts(String field) {
        return field.equals("-")
                ? List.of()
                : Arrays.stream(field.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
