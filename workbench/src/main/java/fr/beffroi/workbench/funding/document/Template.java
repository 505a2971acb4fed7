package fr.beffroi.workbench.funding.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template.
 *
 * @param version from 1; 0 for the one that comes with the workbench and was not used yet
 * @param at when it was kept; null for version 0
 */
public record Template(
        DocumentKind kind,
        int version,
        String body,
        @Nullable Instant at) {}
