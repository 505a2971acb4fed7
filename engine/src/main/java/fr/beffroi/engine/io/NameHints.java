package fr.beffroi.engine.io;

import java.util.Collection;
import java.util.Optional;

/** Nearest names for the first faults only: where thousands of ids are unknown, they do not help, and each search reads all names. */
final class NameHints {
    private static final int MOST = 50;

    private int given;

    Optional<String> find(String name, Collection<String> known) {
        return given++ < MOST ? NearestName.find(name, known) : Optional.empty();
    }
}
