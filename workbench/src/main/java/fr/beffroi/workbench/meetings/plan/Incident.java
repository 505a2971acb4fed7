package fr.beffroi.workbench.meetings.plan;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on the day.
 *
 * @param participant whom it concerns; null for tables
 * @param slot from which it holds: away from it on, there from it on, or fewer tables from it on
 * @param tables how many are lost; 0 for the others
 */
public record Incident(Kind kind, @Nullable UUID participant, int slot, int tables) {

    /** What happened. Words: {@code meeting.incident.<code>}. */
    public enum Kind {
        NO_SHOW("no-show"),
        LATE("late"),
        TABLES("tables");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Its name in the database, in forms and in message keys. */
        public String code() {
            return code;
        }

        /** By its code. */
        public static Optional<Kind> find(String code) {
            return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
        }
    }
}
