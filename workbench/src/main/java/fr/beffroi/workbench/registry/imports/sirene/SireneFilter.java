package fr.beffroi.workbench.registry.imports.sirene;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which establishments are read.
 *
 * @param departments such as {@code 59}, {@code 2A}, {@code 974}; empty: all
 * @param activities beginnings of NAF rev. 2 codes, such as {@code 25}, {@code 26.5}, {@code 30.30Z}; empty: all
 * @param employersOnly leaves out those without employees
 */
public record SireneFilter(List<String> departments, List<String> activities, boolean employersOnly) {
    private static final Pattern DEPARTMENT = Pattern.compile("[0-9]{2}|2[AB]|97[0-9]|98[0-9]");
    private static final Pattern ACTIVITY = Pattern.compile("[0-9]{2}(\\.[0-9]{1,2}[A-Z]?)?");

    /**
     * @throws IllegalArgumentException where one is written wrongly; the message is the one found
     */
    public SireneFilter {
        departments.stream()
                .filter(text -> !DEPARTMENT.matcher(text).matches())
                .findFirst()
                .ifPresent(text -> {
                    throw new IllegalArgumentException(text);
                });
        activities.stream()
                .filter(text -> !ACTIVITY.matcher(text).matches())
                .findFirst()
                .ifPresent(text -> {
                    throw new IllegalArgumentException(text);
                });
    }

    /**
     * Reads what people type: codes between blanks, commas or semicolons; {@code 2562B} is {@code 25.62B}.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static SireneFilter parse(String departments, String activities, boolean employersOnly) {
        return new SireneFilter(
                words(departments),
                words(activities).stream()
                        .map(code -> code.matches("[0-9]{3,4}[A-Z]?")
                                ? code.substring(0, 2) + "." + code.substring(2)
                                : code)
                        .toList(),
                employersOnly);
    }

    private static List<String> words(String text) {
        return Pattern.compile("[\\s,;]+")
                .splitAsStream(text.toUpperCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
