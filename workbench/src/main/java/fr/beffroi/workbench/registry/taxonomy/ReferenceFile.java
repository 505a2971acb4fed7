package fr.beffroi.workbench.registry.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of our text files: a thing a line, its fields between bars, comments behind {@code #}, two blanks more for what lies beneath the thing
 * above.
 *
 * @param name its place among the resources, such as {@code taxonomy/processes.txt}
 * @param bytes its contents, for the hash
 */
record ReferenceFile(String name, byte[] bytes) {
    private static final int INDENT = 2;

    /**
     * One line.
     *
     * @param number from 1
     * @param parent the first field of the line it lies beneath; null at the top
     * @param fields stripped; at least one
     */
    record Line(int number, @Nullable String parent, List<String> fields) {

        String field(int index) {
            return fields.get(index);
        }

        /** The field, or null where it is empty or a dash. */
        @Nullable
        String given(int index) {
            String field = fields.get(index);
            return field.isEmpty() || field.equals("-") ? null : field;
        }

        /** The field's parts between commas. */
        String[] list(int index) {
            String field = given(index);
            return field == null ? new String[0] : field.split("\\s*,\\s*");
        }
    }

    static ReferenceFile read(String name) {
        try (InputStream in = Objects.requireNonNull(
                ReferenceFile.class.getResourceAsStream("/registry/" + name), "No resource registry/" + name)) {
            return new ReferenceFile(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All lines, top-down.
     *
     * @param columns how many fields each has
     * @throws IllegalStateException where one has more or fewer, or is indented beneath nothing
     */
    List<Line> lines(int columns) {
        List<Line> lines = new ArrayList<>();
        List<String> path = new ArrayList<>();
        String[] texts = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        for (int number = 1; number <= texts.length; number++) {
            String text = texts[number - 1];
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            List<String> fields =
                    Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
            int depth = (text.length() - text.stripLeading().length()) / INDENT;
            if (fields.size() != columns || depth > path.size()) {
                throw new IllegalStateException(
                        name + ", line " + number + ": \"" + text + "\" has " + fields.size() + " fields at depth "
                                + depth + ", expected " + columns + " at a depth of at most " + path.size());
            }
            path.subList(depth, path.size()).clear();
            lines.add(new Line(number, depth == 0 ? null : path.getLast(), fields));
            path.add(fields.getFirst());
        }
        return lines;
    }
}
