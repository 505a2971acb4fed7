package fr.beffroi.engine.io;

import java.util.Collection;
import java.util.Optional;

/**
 * Nearest names, as long as the search for them stays short: where thousands of ids are unknown among a hundred thousand, each search reads
 * all of them, and a file must be refused within seconds. The first fault always gets one.
 */
final class NameHints {
    /** Takes less than half a second. */
    private static final long MOST_COMPARED = 500_000;

    private long compared;

    Optional<String> find(String name, Collection<String> known) {
        if (compared > 0 && compared + known.size() > MOST_COMPARED) {
            return Optional.empty();
        }
        compared += known.size();
        return NearestName.find(name, known);
    }
}
