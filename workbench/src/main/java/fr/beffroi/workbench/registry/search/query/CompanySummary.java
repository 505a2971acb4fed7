package fr.beffroi.workbench.registry.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company as a list shows it.
 *
 * @param processes codes of what it can do
 * @param credentials codes of the kinds it holds today
 */
public record CompanySummary(
        String siren,
        String name,
        boolean active,
        boolean fictive,
        @Nullable String commune,
        @Nullable String department,
        int sites,
        @Nullable String sizeClass,
        @Nullable String staffBracket,
        @Nullable String activityNaf2,
        @Nullable String activityNaf2025,
        List<String> processes,
        List<String> credentials) {}
