package fr.beffroi.workbench.accounts.drift;

import fr.beffroi.workbench.web.form.TypedFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Counts as they are pasted from a spreadsheet: a line each, with name or id, and number, between tabs or semicolons; where a name stands for several things
 * the kind before it ({@code stock}, {@code heures}, {@code livré}).
 *
 * @param unknown lines of which nothing could be made, as they were pasted
 */
record PastedCounts(Map<Reality.Kind, Map<String, BigDecimal>> counted, List<String> unknown) {
    private static final int MOST_LINES = 5_000;
    private static final int WITH_KIND = 3;
    private static final Map<String, Reality.Kind> KINDS = Map.of(
            "stock", Reality.Kind.STOCK,
            "heures", Reality.Kind.HOURS,
            "hours", Reality.Kind.HOURS,
            "livré", Reality.Kind.DELIVERED,
            "livrés", Reality.Kind.DELIVERED,
            "delivered", Reality.Kind.DELIVERED);

    /** Reads it; of a thing that comes twice the last counts. */
    static PastedCounts read(String text, List<Countable> known) {
        Map<Reality.Kind, Map<String, BigDecimal>> counted = new EnumMap<>(Reality.Kind.class);
        List<String> unknown = new ArrayList<>();
        text.lines().limit(MOST_LINES).filter(line -> !line.isBlank()).forEach(line -> {
            String[] cells = line.split("[\t;]");
            Optional<Countable> found = find(cells, known);
            Optional<BigDecimal> quantity = number(cells[cells.length - 1]);
            if (found.isEmpty() || quantity.isEmpty()) {
                unknown.add(line.strip());
            } else {
                counted.computeIfAbsent(found.get().kind(), any -> new HashMap<>())
                        .put(found.get().id(), quantity.get());
            }
        });
        return new PastedCounts(counted, unknown);
    }

    private static Optional<Countable> find(String[] cells, List<Countable> known) {
        if (cells.length < 2) {
            return Optional.empty();
        }
        Reality.Kind kind = cells.length >= WITH_KIND ? KINDS.get(plain(cells[0])) : null;
        String name = plain(cells[cells.length - 2]);
        List<Countable> fitting = known.stream()
                .filter(one -> kind == null || one.kind() == kind)
                .filter(one -> plain(one.name()).equals(name) || plain(one.id()).equals(name))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String cell) {
        TypedFields<String> fields = new TypedFields<>(Map.of("n", cell));
        BigDecimal number = fields.number("n");
        return fields.text("n").isEmpty() || !fields.faults().isEmpty() || !Reality.isCountable(number)
                ? Optional.empty()
                : Optional.of(number);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
