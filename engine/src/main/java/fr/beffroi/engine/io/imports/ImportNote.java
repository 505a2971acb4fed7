package fr.beffroi.engine.io.imports;

/**
 * One remark of an import.
 *
 * @param kind what sort of remark
 * @param place the file with its line and column, or the place in the model that is to be filled in
 * @param found the value found there, as written; empty where nothing was
 * @param text what was done with it, or what is needed, in the language of the user
 */
public record ImportNote(Kind kind, String place, String found, String text) {

    /** Sorts of remark. */
    public enum Kind {
        /** The files do not say it; the draft holds a gap that somebody has to fill. */
        MISSING,
        /** A value or a line was not as it should be; the text says how it was read. */
        UNTIDY,
        /** A decision of the mapping took effect, such as one colour kept out of eight. */
        DECIDED
    }

    /** One line. */
    @Override
    public String toString() {
        return found.isEmpty() ? place + ": " + text : place + ": « " + found + " »: " + text;
    }
}
