package fr.beffroi.workbench.demand.need.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A need as a program sends it; what is missing is left empty.
 *
 * @param processes codes or names of the tree of processes
 * @param credentials codes or names of kinds
 * @param department such as {@code 59}
 * @param neededFrom a day
 * @param firmness {@code FORECAST}, {@code FRAMEWORK} or {@code ORDER}
 * @param audience {@code named}, {@code officers}, {@code companies} or {@code public}
 * @param named SIREN of the companies it is shown to, where it is shown to named ones only
 * @param anonymous missing: yes
 */
record NewNeed(
        @Nullable String title,
        @Nullable String description,
        @Nullable List<@Nullable String> processes,
        @Nullable List<@Nullable String> materials,
        @Nullable Double lengthMm,
        @Nullable Double widthMm,
        @Nullable Double heightMm,
        @Nullable Double massKg,
        @Nullable Double toleranceMm,
        @Nullable List<@Nullable String> credentials,
        @Nullable List<@Nullable Step> quantities,
        @Nullable String department,
        @Nullable String neededFrom,
        @Nullable String firmness,
        @Nullable String audience,
        @Nullable List<@Nullable String> named,
        @Nullable Boolean anonymous,
        @Nullable Boolean showWords,
        @Nullable Boolean officersKnow) {

    /** A step: a day of the week from which it holds, and pieces a week. */
    record Step(@Nullable String fromMonday, @Nullable Double piecesPerWeek) {}

    /** As a form would send it. */
    Map<NeedField, String> typed() {
        Map<NeedField, String> typed = new EnumMap<>(NeedField.class);
        typed.put(NeedField.TITLE, Objects.requireNonNullElse(title, ""));
        typed.put(NeedField.DESCRIPTION, Objects.requireNonNullElse(description, ""));
        typed.put(NeedField.PROCESSES, lines(processes));
        typed.put(NeedField.MATERIALS, lines(materials));
        typed.put(NeedField.LENGTH, TypedNeed.plain(lengthMm));
        typed.put(NeedField.WIDTH, TypedNeed.plain(widthMm));
        typed.put(NeedField.HEIGHT, TypedNeed.plain(heightMm));
        typed.put(NeedField.MASS, TypedNeed.plain(massKg));
        typed.put(NeedField.TOLERANCE, TypedNeed.plain(toleranceMm));
        typed.put(NeedField.CREDENTIALS, lines(credentials));
        typed.put(
                NeedField.QUANTITIES,
                quantities == null
                        ? ""
                        : quantities.stream()
                                .filter(Objects::nonNull)
                                .map(step -> step.fromMonday() + " " + TypedNeed.plain(step.piecesPerWeek()))
                                .collect(Collectors.joining("\n")));
        typed.put(NeedField.DEPARTMENT, Objects.requireNonNullElse(department, ""));
        typed.put(NeedField.NEEDED_FROM, Objects.requireNonNullElse(neededFrom, ""));
        typed.put(NeedField.FIRMNESS, Objects.requireNonNullElse(firmness, ""));
        typed.put(NeedField.AUDIENCE, Objects.requireNonNullElse(audience, ""));
        typed.put(NeedField.NAMED, lines(named));
        typed.put(NeedField.ANONYMOUS, anonymous == null || anonymous ? "oui" : "");
        typed.put(NeedField.SHOW_WORDS, Boolean.TRUE.equals(showWords) ? "oui" : "");
        typed.put(NeedField.OFFICERS_KNOW, Boolean.TRUE.equals(officersKnow) ? "oui" : "");
        return typed;
    }

    private static String lines(@Nullable List<@Nullable String> words) {
        return words == null ? "" : words.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
