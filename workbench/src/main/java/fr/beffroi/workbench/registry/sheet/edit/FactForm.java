package fr.beffroi.workbench.registry.sheet.edit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact on the page: fields with what is typed in them and what is wrong with it.
 *
 * @param key null for a new one
 * @param steps rows of the profile of hours, with empty ones to go on; none where the fact has no hours
 */
public record FactForm(
        String kind,
        String path,
        String siren,
        String companyName,
        @Nullable String key,
        List<Line> lines,
        List<Step> steps,
        List<Said> faults) {

    /**
     * A field.
     *
     * @param type how it is shown: {@code text}, {@code long_text}, {@code number}, {@code date}, {@code yes_no}, {@code choice}, {@code several}
     * @param options words by code
     * @param fault what is wrong, in words
     */
    public record Line(
            String name,
            String type,
            boolean required,
            int most,
            Map<String, String> options,
            List<String> values,
            @Nullable String fault) {

        /** Whether it takes little room, so that several stand side by side. */
        public boolean isShort() {
            return type.equals("number") || type.equals("date");
        }

        /** What is typed; empty where nothing is. */
        public String value() {
            return String.join(", ", values);
        }
    }

    /** A step of the profile of hours. */
    public record Step(String from, String hours) {}

    /** A fault in words, with the field it leads to. */
    public record Said(String field, String message) {}

    /** The message that heads the page. */
    public String titleKey() {
        return "fact." + kind + (key == null ? ".add" : ".change");
    }
}
