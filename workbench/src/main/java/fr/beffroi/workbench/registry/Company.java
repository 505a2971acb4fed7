package fr.beffroi.workbench.registry;

import org.jspecify.annotations.Nullable;

/**
 * A company as other modules need it.
 *
 * @param name as the register writes it; invented ones say "(fictif)"
 * @param active false where it has ceased
 * @param sizeClass {@code micro}, {@code sme}, {@code midcap} or {@code large}; null where unknown
 * @param activityNaf2 class of NAF rev. 2 such as {@code 25.62B}
 * @param activityNaf2025 class of NAF 2025
 * @param department of its head office, such as {@code 59}; null where unknown
 */
public record Company(
        Siren siren,
        String name,
        boolean active,
        @Nullable String sizeClass,
        @Nullable String activityNaf2,
        @Nullable String activityNaf2025,
        @Nullable String commune,
        @Nullable String department,
        boolean fictive) {}
