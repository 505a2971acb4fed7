package fr.beffroi.workbench.web.error;

import java.sql.SQLException;
import java.util.Set;

/**
 * Whether a failure comes from a text that no database keeps, such as one with a null character: whoever sent it is told so. The last line, for every
 * way in: {@link NullCharacters} and {@link CompleteBodies} see forms and JSON before, and can name the field, but neither paths nor files.
 */
final class UnkeepableText {
    /** PostgreSQL's: a character that is none in UTF-8, and one that JSON allows but a text does not. */
    private static final Set<String> STATES = Set.of("22021", "22P05");

    private UnkeepableText() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // A connection that is gone says no state, and no set is asked for what is not there.
            if (cause instanceof SQLException database
                    && database.getSQLState() != null
                    && STATES.contains(database.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
