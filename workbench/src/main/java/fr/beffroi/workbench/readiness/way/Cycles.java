package fr.beffroi.workbench.readiness.way;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses a graph in which a step could be asked to come before itself. */
final class Cycles {
    private final Graph graph;
    private final Set<String> clean = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    Cycles(Graph graph) {
        this.graph = graph;
    }

    void refuse() {
        graph.codes().forEach(this::walk);
    }

    private void walk(String code) {
        if (clean.contains(code)) {
            return;
        }
        int before = path.indexOf(code);
        path.add(code);
        if (before >= 0) {
            throw new UnusableGraphException(
                    UnusableGraphException.Reason.CYCLE, List.copyOf(path.subList(before, path.size())));
        }
        graph.findStep(code)
                .ifPresent(step ->
                        step.needs().forEach(group -> graph.meetingOneOf(group).forEach(this::walk)));
        path.removeLast();
        clean.add(code);
    }
}
