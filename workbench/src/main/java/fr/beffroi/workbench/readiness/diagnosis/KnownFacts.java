package fr.beffroi.workbench.readiness.diagnosis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a company before anything is asked.
 *
 * @param held with how it is known
 * @param lacking codes that it is known not to have
 */
public record KnownFacts(List<Evidence> held, Set<String> lacking) {
    /** Of a company that nothing is known of. */
    public static final KnownFacts NOTHING = new KnownFacts(List.of(), Set.of());

    /** The codes of what is held. */
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        held.forEach(one -> codes.add(one.code()));
        return codes;
    }
}
