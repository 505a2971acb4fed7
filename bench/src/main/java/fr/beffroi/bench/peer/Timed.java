package fr.beffroi.bench.peer;

import java.util.Optional;

/**
 * What a process made, and how long it took from its start to its end.
 *
 * @param made empty where the time was over before
 */
record Timed<T>(Optional<T> made, double seconds) {}
