package fr.beffroi.workbench.registry.imports;

import org.jspecify.annotations.Nullable;

/**
 * Something that was not taken over.
 *
 * @param line of the file, the head being line 1; null where it is about the whole file
 * @param column its head; null where it is about the whole line
 * @param found what stands there; null where nothing does or it must not be repeated
 * @param reason what would be right, in the person's language
 */
public record ImportFault(
        @Nullable Integer line,
        @Nullable String column,
        @Nullable String found,
        String reason) {}
