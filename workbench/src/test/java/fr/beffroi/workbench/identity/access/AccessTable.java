package fr.beffroi.workbench.identity.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The table of docs/acces.md, between its two marks: a row for each route, a column for each role. Keys are {@code path METHOD}. */
final class AccessTable {
    private static final String BEGIN = "<!-- table -->";
    private static final String END = "<!-- /table -->";
    private static final String HEAD = """
            | Route | Appel | anonyme | administrateur | agent | chef d’entreprise | acheteur | auditeur |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;
    private static final int FIRST_ROLE = 2;

    private AccessTable() {}

    static TreeMap<String, List<String>> read(Path file) throws IOException {
        TreeMap<String, List<String>> rows = new TreeMap<>();
        for (String line : between(Files.readString(file)).lines().skip(FIRST_ROLE).toList()) {
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            List<String> roles = cells.subList(FIRST_ROLE + 1, cells.size() - 1);
            rows.put(cells.get(1).replace("`", "") + " " + cells.get(2), roles);
        }
        return rows;
    }

    static String row(String route, List<String> cells) {
        int space = route.lastIndexOf(' ');
        return "| `" + route.substring(0, space) + "` | " + route.substring(space + 1) + " | " + String.join(" | ", cells) + " |";
    }

    /** Writes a copy of the document with these rows. */
    static void write(Path from, Path to, SortedMap<String, List<String>> rows) throws IOException {
        String document = Files.readString(from);
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, List<String>> entry : rows.entrySet()) {
            lines.add(row(entry.getKey(), entry.getValue()));
        }
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(
                to,
                document.substring(0, begin) + "\n" + HEAD + String.join("\n", lines) + "\n"
                        + document.substring(document.indexOf(END)));
    }

    private static String between(String document) {
        return document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END)).strip();
    }
}
