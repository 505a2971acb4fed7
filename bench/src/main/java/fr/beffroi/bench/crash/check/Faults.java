package fr.beffroi.bench.crash.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found wrong, by what should have been true. */
public final class Faults {
    private final Map<String, List<String>> byInvariant = new LinkedHashMap<>();

    /** Looked at, and so far right. */
    void about(String invariant) {
        of(invariant);
    }

    private List<String> of(String invariant) {
        return byInvariant.computeIfAbsent(invariant, one -> new ArrayList<>());
    }

    void add(String invariant, String what) {
        of(invariant).add(what);
    }

    void addUnless(boolean right, String invariant, String what) {
        about(invariant);
        if (!right) {
            add(invariant, what);
        }
    }

    /** Each of them wrong. */
    public void addAll(String invariant, List<String> wrong) {
        of(invariant).addAll(wrong);
    }

    /** Every invariant that was looked at, with what was wrong. */
    public Map<String, List<String>> byInvariant() {
        return byInvariant;
    }

    /** Whether nothing was wrong. */
    public boolean isEmpty() {
        return byInvariant.values().stream().allMatch(List::isEmpty);
    }
}
