package fr.beffroi.engine.explain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message taken apart into its literal pieces and its placeholders: {@code {0}}, or {@code {0!}} for a value to be stressed. Simpler
 * than {@link java.text.MessageFormat}, in which every apostrophe of a French sentence would have to be written twice.
 */
record Template(List<String> literals, List<Placeholder> placeholders) {

    /** Where the value of that number goes, and whether it is what matters in the sentence. */
    record Placeholder(int index, boolean stressed) {}

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)(!?)\\}");

    Template {
        literals = List.copyOf(literals);
        placeholders = List.copyOf(placeholders);
    }

    static Template of(String message) {
        List<String> literals = new ArrayList<>();
        List<Placeholder> placeholders = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(message);
        int from = 0;
        while (matcher.find()) {
            literals.add(message.substring(from, matcher.start()));
            placeholders.add(new Placeholder(
                    Integer.parseInt(matcher.group(1)), !matcher.group(2).isEmpty()));
            from = matcher.end();
        }
        literals.add(message.substring(from));
        return new Template(literals, placeholders);
    }

    /** Hands out literals and placeholders in their order. */
    void forEach(Consumer<String> literal, Consumer<Placeholder> placeholder) {
        for (int i = 0; i < literals.size(); i++) {
            literal.accept(literals.get(i));
            if (i < placeholders.size()) {
                placeholder.accept(placeholders.get(i));
            }
        }
    }
}
