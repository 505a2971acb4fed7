package fr.beffroi.workbench.access;

import fr.beffroi.workbench.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of {@code docs/access.md}: a line a route, a cell a role. */
record AccessTable(SortedMap<String, List<String>> lines) {
    static final Path FILE = Path.of("..", "docs", "access.md");

    /** The columns, from left to right. */
    static final List<Role> ROLES = List.of(
            Role.ADMINISTRATOR,
            Role.OFFICER,
            Role.COMPANY_MEMBER,
            Role.MANDATARY,
            Role.BUYER,
            Role.AUDITOR,
            Role.ANONYMOUS);

    /** As people wrote it. */
    static AccessTable read() throws IOException {
        AccessTable table = new AccessTable(new TreeMap<>());
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("| `")) {
                List<String> cells = Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList();
                table.lines.put(cells.getFirst().replace("`", ""), cells.subList(1, cells.size()));
            }
        }
        return table;
    }

    void put(Route route, List<Cell> cells) {
        lines.put(route.toString(), cells.stream().map(Cell::word).toList());
    }

    /** What differs between this, which was walked, and the one in the docs; empty where nothing does. */
    List<String> compare(AccessTable written) {
        List<String> differences = new ArrayList<>();
        lines.forEach((route, cells) -> {
            List<String> known = written.lines.get(route);
            if (known == null) {
                differences.add("not in the table, add: " + line(route, cells));
            } else if (!known.equals(cells)) {
                differences.add("the table says " + known + ", the walk found: " + line(route, cells));
            }
        });
        written.lines.keySet().stream()
                .filter(route -> !lines.containsKey(route))
                .forEach(route -> differences.add("in the table, but not there any more: " + route));
        return differences;
    }

    /** As it stands in the docs, pages and interfaces in the order of their addresses. */
    String render() {
        return lines.entrySet().stream()
                .sorted(java.util.Comparator.comparing(entry -> Arrays.asList(
                                entry.getKey().substring(entry.getKey().indexOf(' ') + 1), entry.getKey())
                        .toString()))
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String route, List<String> cells) {
        return "| `" + route + "` | " + String.join(" | ", cells) + " |";
    }
}
