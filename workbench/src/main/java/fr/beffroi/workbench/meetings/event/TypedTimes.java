package fr.beffroi.workbench.meetings.event;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of the day as people type them: 9:00, 09:00, 9h, 9h30. */
public final class TypedTimes {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:hH](\\d{2})?)(?::00)?");

    private TypedTimes() {}

    /** The time; empty where it is none. */
    public static Optional<LocalTime> read(String typed) {
        Matcher found = TIME.matcher(typed.strip().replace(" ", ""));
        if (!found.matches()) {
            return Optional.empty();
        }
        String minutes = found.group(2);
        try {
            return Optional.of(
                    LocalTime.of(Integer.parseInt(found.group(1)), minutes == null ? 0 : Integer.parseInt(minutes)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
