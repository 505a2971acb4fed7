package fr.beffroi.workbench.readiness.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** One of our text files: a thing a line, its fields between bars, comments behind {@code #}; two blanks before what belongs to the line above. */
final class ShippedFile {
    private static final Map<String, List<Line>> READ = new ConcurrentHashMap<>();

    private ShippedFile() {}

    /**
     * A line.
     *
     * @param below whether it belongs to the line above
     */
    record Line(boolean below, List<String> fields) {
        String field(int index) {
            return fields.get(index);
        }

        /** Codes between {@code mark}s; none where there is a dash. */
        List<String> list(int index, String mark) {
            return ShippedFile.list(field(index), mark);
        }
    }

    static List<String> list(String field, String mark) {
        return field.equals("-") || field.isBlank()
                ? List.of()
                : Arrays.stream(field.split(mark)).map(String::strip).toList();
    }

    /**
     * All lines of a file, which is read once.
     *
     * @throws IllegalStateException where a line has another number of fields
     */
    static List<Line> read(String name, int columns, int columnsBelow) {
        return READ.computeIfAbsent(name, file -> parse(file, columns, columnsBelow));
    }

    private static List<Line> parse(String name, int columns, int columnsBelow) {
        List<Line> lines = new ArrayList<>();
        for (String text : text(name).split("\n", -1)) {
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            boolean below = text.startsWith("  ");
            List<String> fields =
                    Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
            if (fields.size() != (below ? columnsBelow : columns)) {
                throw new IllegalStateException(name + ": \"" + text + "\" has " + fields.size() + " fields");
            }
            lines.add(new Line(below, fields));
        }
        return List.copyOf(lines);
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(
                ShippedFile.class.getResourceAsStream("/readiness/" + name), "No resource readiness/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
