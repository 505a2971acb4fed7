package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bill of materials as a tree of limited size: level by level from the targets down. An item that goes into several others is
 * opened where it comes first and only named elsewhere.
 */
final class PartsTree {

    /**
     * One line of the tree.
     *
     * @param quantity units per unit of the parent
     * @param openedElsewhere its own components stand where it came first
     * @param children its components
     */
    record Node(String item, double quantity, boolean openedElsewhere, List<Node> children) {}

    private final Map<String, List<BomLine>> components;
    private final Set<String> reached = new LinkedHashSet<>();
    private final List<Node> roots = new ArrayList<>();

    PartsTree(RampUpModel model, int mostLines) {
        components = model.bom().stream().collect(Collectors.groupingBy(BomLine::parent));
        Deque<Node> waiting = new ArrayDeque<>();
        int lines = 0;
        Set<String> opened = new LinkedHashSet<>();
        for (Target target : model.targets()) {
            Node root = node(target.item(), 1, opened);
            roots.add(root);
            waiting.add(root);
            lines++;
        }
        while (!waiting.isEmpty() && lines < mostLines) {
            Node parent = waiting.poll();
            if (parent.openedElsewhere()) {
                continue;
            }
            for (BomLine line : componentsOf(parent.item())) {
                if (lines < mostLines) {
                    Node child = node(line.component(), line.quantity(), opened);
                    parent.children().add(child);
                    waiting.add(child);
                    lines++;
                }
            }
        }
        reach(model);
    }

    /** One tree for each target. */
    List<Node> roots() {
        return List.copyOf(roots);
    }

    /** Ids of all items that go into a target, the targets included, whether they found room in the tree or not. */
    Set<String> reached() {
        return Set.copyOf(reached);
    }

    /** How many different items the tree shows. */
    int countShown() {
        Set<String> shown = new LinkedHashSet<>();
        Deque<Node> todo = new ArrayDeque<>(roots);
        while (!todo.isEmpty()) {
            Node node = todo.poll();
            shown.add(node.item());
            todo.addAll(node.children());
        }
        return shown.size();
    }

    private Node node(String item, double quantity, Set<String> opened) {
        boolean again = !opened.add(item) && !componentsOf(item).isEmpty();
        return new Node(item, quantity, again, new ArrayList<>());
    }

    private void reach(RampUpModel model) {
        Deque<String> todo = new ArrayDeque<>();
        model.targets().forEach(target -> todo.add(target.item()));
        while (!todo.isEmpty()) {
            String item = todo.poll();
            if (reached.add(item)) {
                componentsOf(item).forEach(line -> todo.add(line.component()));
            }
        }
    }

    private List<BomLine> componentsOf(String item) {
        return components.getOrDefault(item, List.of());
    }
}
