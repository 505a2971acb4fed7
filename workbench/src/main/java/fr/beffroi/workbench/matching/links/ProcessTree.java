package fr.beffroi.workbench.matching.links;

import fr.beffroi.workbench.matching.words.DataLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tree of processes as the register ships it ({@code registry/taxonomy/processes.txt}), for what runs without a database. */
public final class ProcessTree {
    private static final int INDENT = 2;
    private static final int FRENCH = 2;
    private static final int ENGLISH = 3;
    private static final ProcessTree SHIPPED = new ProcessTree();

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private record Node(@Nullable String parent, String french, String english) {}

    private ProcessTree() {
        List<String> path = new ArrayList<>();
        DataLines.lines("/registry/taxonomy/processes.txt").values().forEach(line -> add(line, path));
    }

    private void add(String line, List<String> path) {
        List<String> fields = DataLines.fields(line);
        int depth = (line.length() - line.stripLeading().length()) / INDENT;
        path.subList(depth, path.size()).clear();
        String code = fields.getFirst();
        nodes.put(code, new Node(depth == 0 ? null : path.getLast(), fields.get(FRENCH), fields.get(ENGLISH)));
        path.add(code);
    }

    /** That of the register. */
    public static ProcessTree shipped() {
        return SHIPPED;
    }

    /** Whether there is such a process. */
    public boolean has(String code) {
        return nodes.containsKey(code);
    }

    /** A process and all that it is a kind of, itself first; the code alone where it is unknown. */
    public Set<String> upwards(String code) {
        Set<String> codes = new LinkedHashSet<>();
        for (String next = code; next != null && codes.add(next); ) {
            Node node = nodes.get(next);
            next = node == null ? null : node.parent();
        }
        return codes;
    }

    /** How many steps lie between a process and one that it is a kind of; -1 where it is none. */
    public int steps(String kind, String of) {
        int steps = 0;
        for (String each : upwards(kind)) {
            if (each.equals(of)) {
                return steps;
            }
            steps++;
        }
        return -1;
    }

    /** Its name in a language; the code where it is unknown. */
    public String name(String code, Locale language) {
        Node node = nodes.get(code);
        if (node == null) {
            return code;
        }
        return language.getLanguage().equals("en") ? node.english() : node.french();
    }
}
