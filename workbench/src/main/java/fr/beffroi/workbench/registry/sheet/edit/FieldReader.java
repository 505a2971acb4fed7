package fr.beffroi.workbench.registry.sheet.edit;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what was typed into a field's value, or says why it cannot. */
final class FieldReader {
    private static final int MOST_DECIMALS = 9;
    private static final int MOST_WORDS = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d-.*");
    private static final List<String> YES = List.of("oui", "yes", "true", "on");

    private final List<FactFault> faults;

    /** Faults found go into {@code faults}. */
    FieldReader(List<FactFault> faults) {
        this.faults = faults;
    }

    /** The value as JSON knows it; null where nothing was typed, or where it is at fault. */
    @Nullable
    Object read(FactField field, List<String> typed) {
        List<String> texts = typed.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        return switch (field.kind()) {
            case YES_NO -> !texts.isEmpty() && YES.contains(texts.getLast().toLowerCase(Locale.ROOT));
            case SEVERAL -> bounded(field, texts.stream().distinct().toList());
            case WORDS ->
                bounded(
                        field,
                        texts.stream()
                                .flatMap(text -> Arrays.stream(text.split("[,;\n]")))
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
                                .distinct()
                                .toList());
            default -> texts.isEmpty() ? null : one(field, texts.getFirst());
        };
    }

    private @Nullable Object one(FactField field, String text) {
        return switch (field.kind()) {
            case DECIMAL -> decimal(field, text);
            case WHOLE -> whole(field, text);
            case DATE -> date(field, text);
            case EMAIL -> EMAIL.matcher(text).matches() ? bounded(field, text) : fault(field, text, "email");
            case WEB_ADDRESS -> webAddress(field, text);
            default -> bounded(field, text);
        };
    }

    private @Nullable String bounded(FactField field, String text) {
        return text.length() <= field.most() ? text : fault(field, text, "long", field.most());
    }

    private @Nullable List<String> bounded(FactField field, List<String> texts) {
        for (String text : texts) {
            if (bounded(field, text) == null) {
                return null;
            }
        }
        return texts.size() <= MOST_WORDS ? texts : fault(field, String.valueOf(texts.size()), "many", MOST_WORDS);
    }

    private @Nullable BigDecimal decimal(FactField field, String text) {
        try {
            BigDecimal number =
                    new BigDecimal(text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.'));
            boolean signed = field.name().equals("latitude") || field.name().equals("longitude");
            if (!signed && number.signum() <= 0) {
                return fault(field, text, "positive");
            }
            if (number.abs().compareTo(BigDecimal.valueOf(field.most())) > 0) {
                return fault(field, text, "large", field.most());
            }
            return number.scale() > MOST_DECIMALS ? fault(field, text, "decimals", MOST_DECIMALS) : number;
        } catch (NumberFormatException e) {
            return fault(field, text, "number");
        }
    }

    private @Nullable Integer whole(FactField field, String text) {
        if (!text.matches("\\d{1,9}")) {
            return fault(field, text, "whole");
        }
        int number = Integer.parseInt(text);
        return number <= field.most() ? Integer.valueOf(number) : fault(field, text, "large", field.most());
    }

    private @Nullable LocalDate date(FactField field, String text) {
        try {
            return YEAR.matcher(text).matches() ? LocalDate.parse(text) : fault(field, text, "date");
        } catch (DateTimeParseException e) {
            return fault(field, text, "date");
        }
    }

    /** Only pages of the web: no script, no file. */
    private @Nullable String webAddress(FactField field, String text) {
        String whole = text.contains("://") ? text : "https://" + text;
        try {
            URI address = new URI(whole);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            String host = address.getHost();
            return web && host != null && host.contains(".") && address.getUserInfo() == null
                    ? bounded(field, whole)
                    : fault(field, text, "web");
        } catch (URISyntaxException e) {
            return fault(field, text, "web");
        }
    }

    private <T> @Nullable T fault(FactField field, String text, String reason, Object... values) {
        faults.add(FactFault.of(field.name(), text, reason, values));
        return null;
    }
}
