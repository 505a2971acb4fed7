package fr.beffroi.workbench.registry.sheet.edit;

import org.jspecify.annotations.Nullable;

/**
 * One field of a fact, as it is typed.
 *
 * @param name in forms and in the programming interface; words: {@code fact.field.<name>}, and why it is asked {@code fact.field.<name>.why}
 * @param column in the database
 * @param choices which list its values come from; null where it is free
 * @param most the longest text, or the largest number
 * @param writer who may write it
 */
record FactField(
        String name, String column, Kind kind, @Nullable Choices choices, boolean required, int most, Writer writer) {
    private static final int SHORT = 200;
    private static final int LONG = 4_000;

    /** How it is typed and kept. */
    enum Kind {
        TEXT,
        LONG_TEXT,
        EMAIL,
        WEB_ADDRESS,
        DECIMAL,
        WHOLE,
        DATE,
        YES_NO,
        CHOICE,
        /** Several of a list. */
        SEVERAL,
        /** Words separated by commas. */
        WORDS
    }

    /** Who may write a field beside the workbench itself. */
    enum Writer {
        BOTH,
        /** Facts that somebody else than the company must vouch for. */
        OFFICER,
        /** What only the company may agree to. */
        COMPANY
    }

    static FactField text(String name, String column) {
        return new FactField(name, column, Kind.TEXT, null, false, SHORT, Writer.BOTH);
    }

    static FactField of(String name, String column, Kind kind) {
        return new FactField(name, column, kind, null, false, kind == Kind.LONG_TEXT ? LONG : SHORT, Writer.BOTH);
    }

    static FactField number(String name, String column, Kind kind, int most) {
        return new FactField(name, column, kind, null, false, most, Writer.BOTH);
    }

    static FactField choice(String name, String column, Choices choices) {
        return new FactField(name, column, Kind.CHOICE, choices, false, SHORT, Writer.BOTH);
    }

    /** Must be given. */
    FactField must() {
        return new FactField(name, column, kind, choices, true, most, writer);
    }

    /** Only {@code writer} may write it. */
    FactField by(Writer only) {
        return new FactField(name, column, kind, choices, required, most, only);
    }
}
