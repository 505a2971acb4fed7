package fr.beffroi.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * A place where a company works.
 *
 * @param company company id
 * @param latitude degrees north, null where unknown
 * @param longitude degrees east, null where unknown
 */
public record Site(
        String id,
        String company,
        String name,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
