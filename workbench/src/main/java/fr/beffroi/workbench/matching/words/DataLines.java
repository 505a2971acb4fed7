package fr.beffroi.workbench.matching.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
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
        List<List<String>> entries = new ArrayList<>();
        lines(resource).forEach((number, line) -> {
            List<String> entry = fields(line);
            if (entry.size() != fields) {
                throw new IllegalStateException(resource + ", line " + number + ": \"" + line + "\" has " + entry.size()
                        + " fields, expected " + fields);
            }
            entries.add(entry);
        });
        return entries;
    }

    /**
     * Entries as they stand, by the number of their line: for what is indented.
     *
     * @param resource such as {@code /registry/taxonomy/processes.txt}
     */
    public static SortedMap<Integer, String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(
                DataLines.class.getResourceAsStream(resource), () -> "No resource " + resource)) {
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            SortedMap<Integer, String> entries = new TreeMap<>();
            for (int number = 1; number <= lines.length; number++) {
                String line = lines[number - 1];
                if (!line.isBlank() && !line.startsWith("#")) {
                    entries.put(number, line);
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of an entry, stripped. */
    public static List<String> fields(String line) {
        return BAR.splitAsStream(line).map(String::strip).toList();
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
