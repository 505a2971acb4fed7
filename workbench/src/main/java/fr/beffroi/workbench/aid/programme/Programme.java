package fr.beffroi.workbench.aid.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme as lists show it.
 *
 * @param lastVersion 0 where nothing is published yet
 * @param closedAt null while new files may come
 */
public record Programme(
        UUID id, String name, int lastVersion, @Nullable Instant closedAt) {}
