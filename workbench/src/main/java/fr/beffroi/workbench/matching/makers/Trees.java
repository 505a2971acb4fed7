package fr.beffroi.workbench.matching.makers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How processes, materials and kinds of credentials hang together.
 *
 * @param processParents the process each is a kind of; those of the first level have none
 * @param materialParents likewise
 * @param implied the kinds a kind of credential contains
 */
record Trees(
        Map<String, String> processParents, Map<String, String> materialParents, Map<String, List<String>> implied) {

    /** Whether a process is another or a kind of it. */
    boolean isKindOf(String process, String other) {
        return climbs(processParents, process, other);
    }

    /** Whether one material is another, a kind of it, or the kind it is of. */
    boolean isSameMaterial(String one, String other) {
        return climbs(materialParents, one, other) || climbs(materialParents, other, one);
    }

    /** Whether two processes are kinds of the same one, which is itself a kind of something: what makes one workshop able to learn the other. */
    boolean areNear(String one, String other) {
        String parent = processParents.get(one);
        return parent != null && parent.equals(processParents.get(other)) && processParents.containsKey(parent);
    }

    private static boolean climbs(Map<String, String> parents, @Nullable String from, String to) {
        for (String at = from; at != null; at = parents.get(at)) {
            if (at.equals(to)) {
                return true;
            }
        }
        return false;
    }

    /** A kind of credential with all it contains. */
    Set<String> withImplied(String kind) {
        Set<String> all = new LinkedHashSet<>();
        collect(kind, all);
        return all;
    }

    private void collect(String kind, Set<String> all) {
        if (all.add(kind)) {
            implied.getOrDefault(kind, List.of()).forEach(one -> collect(one, all));
        }
    }

    /** The kinds of credentials that are, or contain, this one. */
    Set<String> thatImply(String kind) {
        Set<String> all = new LinkedHashSet<>(Set.of(kind));
        implied.keySet().stream().filter(one -> withImplied(one).contains(kind)).forEach(all::add);
        return all;
    }

    /** A process with all its kinds. */
    Set<String> beneath(String process) {
        Set<String> all = new LinkedHashSet<>(Set.of(process));
        processParents.keySet().stream().filter(one -> isKindOf(one, process)).forEach(all::add);
        return all;
    }

    /** What lies about a process: its near ones with their kinds, and what it is itself a kind of. */
    Set<String> around(String process) {
        Set<String> all = new LinkedHashSet<>();
        for (String at = processParents.get(process);
                at != null && processParents.containsKey(at);
                at = processParents.get(at)) {
            all.add(at);
        }
        processParents.keySet().stream().filter(one -> areNear(one, process)).forEach(one -> all.addAll(beneath(one)));
        all.removeAll(beneath(process));
        return all;
    }
}
