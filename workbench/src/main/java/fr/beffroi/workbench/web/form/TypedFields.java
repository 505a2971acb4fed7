package fr.beffroi.workbench.web.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fields as they were typed, read one by one. Where one is at fault that is noted and something harmless is read instead: whoever reads asks for
 * the faults at the end.
 *
 * @param <K> what fields are told apart by
 */
public final class TypedFields<K> {
    private static final Set<String> YES = Set.of("oui", "yes", "true", "on");
    private static final int CENTS = 2;
    private static final BigDecimal MOST_EUROS = new BigDecimal("1000000000");
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;

    private final Map<K, String> typed;
    private final Map<K, Fault> faults = new LinkedHashMap<>();

    /** Reads from what was typed; what is absent was left empty. */
    public TypedFields(Map<K, String> typed) {
        this.typed = typed;
    }

    /**
     * What is wrong with a field.
     *
     * @param reason the end of its message key
     * @param found as it was typed
     */
    public record Fault(String reason, String found) {}

    /** What was wrong so far, in the order it was read. */
    public Map<K, Fault> faults() {
        return faults;
    }

    /** Without blanks around it; empty where nothing was typed. */
    public String text(K field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** Whether it was ticked. */
    public boolean yes(K field) {
        return YES.contains(text(field).toLowerCase(Locale.ROOT));
    }

    /** One of a list, by its name; {@code instead} where it is none. */
    public <E extends Enum<E>> E choice(K field, Class<E> type, E instead) {
        String text = text(field);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    fault(field, text.isEmpty() ? "missing" : "choice");
                    return instead;
                });
    }

    /** Euros as cents; where it is needed, more than 0. */
    public long cents(K field, boolean needed) {
        if (needed && text(field).isEmpty()) {
            fault(field, "missing");
            return 1;
        }
        BigDecimal euros = number(field);
        boolean tooSmall = euros.signum() < 0 || (needed && euros.signum() == 0);
        if (tooSmall
                || euros.compareTo(MOST_EUROS) > 0
                || euros.stripTrailingZeros().scale() > CENTS) {
            fault(field, "amount");
            return 1;
        }
        return euros.movePointRight(CENTS).longValueExact();
    }

    /** Zero where nothing was typed. */
    public BigDecimal number(K field) {
        String plain = text(field).replaceAll("[\\s\\u00a0\\u202f€%]", "").replace(',', '.');
        if (plain.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!plain.matches("-?\\d{1,12}(\\.\\d{1,9})?")) {
            fault(field, "number");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(plain);
    }

    /** A count up to 99 999; 0 where nothing was typed. */
    public int whole(K field) {
        String text = text(field);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,5}")) {
            fault(field, "whole");
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** Empty is null, without a fault. */
    public @Nullable LocalDate day(K field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Told below, like a day out of range.
        }
        fault(field, "date");
        return null;
    }

    /** Notes that something is wrong with a field, unless something is already. */
    public void fault(K field, String reason) {
        faults.putIfAbsent(field, new Fault(reason, text(field)));
    }
}
