package fr.beffroi.workbench.demand.notice;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was set aside, or a source was not read: what was found, where, and what would be right. Words: {@code unreadable.<code>}.
 *
 * @param values of the words
 */
public record Reason(String code, List<String> values) implements Serializable {
    public Reason {
        values = List.copyOf(values);
    }

    /** A reason with its values. */
    public static Reason of(String code, @Nullable Object... values) {
        return new Reason(code, Arrays.stream(values).map(String::valueOf).toList());
    }

    /** The key of its words. */
    public String messageKey() {
        return "unreadable." + code;
    }

    /** For the log. */
    @Override
    public String toString() {
        return code + values;
    }
}
