package fr.beffroi.engine.io;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Circles in a directed graph, without recursion: a chain of parts may be as long as the file. */
final class CycleFinder {
    /** One edge, and the place in the file where it stands. */
    record Arrow(String from, String to, String place) {}

    private final Map<String, Deque<Arrow>> leaving = new LinkedHashMap<>();
    private final Set<String> left = new LinkedHashSet<>();

    private CycleFinder(List<Arrow> arrows) {
        for (Arrow arrow : arrows) {
            leaving.computeIfAbsent(arrow.from(), from -> new ArrayDeque<>()).add(arrow);
            left.add(arrow.from());
        }
    }

    /** Circles that share no node, until none is left without them; each as its arrows in order. Empty exactly if there is no circle. */
    static List<List<Arrow>> list(List<Arrow> arrows) {
        CycleFinder finder = new CycleFinder(arrows);
        List<List<Arrow>> cycles = new ArrayList<>();
        for (String start : List.copyOf(finder.left)) {
            finder.follow(start, cycles);
        }
        return cycles;
    }

    /** Depth first from {@code start}; a node is taken out of {@code left} once no circle leads through it any more. */
    private void follow(String start, List<List<Arrow>> cycles) {
        if (!left.contains(start)) {
            return;
        }
        Map<String, Integer> depthOf = new LinkedHashMap<>();
        List<Arrow> trail = new ArrayList<>();
        String node = start;
        depthOf.put(node, 0);
        while (true) {
            Arrow next = nextArrow(node);
            if (next == null) {
                left.remove(node);
                depthOf.remove(node);
                if (trail.isEmpty()) {
                    return;
                }
                node = trail.removeLast().from();
                continue;
            }
            trail.add(next);
            Integer depth = depthOf.get(next.to());
            if (depth == null) {
                node = next.to();
                depthOf.put(node, trail.size());
                continue;
            }
            List<Arrow> cycle = List.copyOf(trail.subList(depth, trail.size()));
            cycles.add(cycle);
            for (Arrow arrow : cycle) {
                left.remove(arrow.from());
                depthOf.remove(arrow.from());
            }
            if (depth == 0) {
                return;
            }
            trail.subList(depth - 1, trail.size()).clear();
            node = trail.isEmpty() ? start : trail.getLast().to();
        }
    }

    private @Nullable Arrow nextArrow(String node) {
        Deque<Arrow> arrows = leaving.getOrDefault(node, new ArrayDeque<>());
        while (!arrows.isEmpty()) {
            Arrow arrow = arrows.removeFirst();
            if (left.contains(arrow.to())) {
                return arrow;
            }
        }
        return null;
    }
}
