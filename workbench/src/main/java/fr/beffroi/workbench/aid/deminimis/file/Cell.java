package fr.beffroi.workbench.aid.deminimis.file;

import fr.beffroi.workbench.registry.Siren;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A place in the file: reads what stands there, and notes what is wrong with it instead of stopping. */
final class Cell {
    private static final BigDecimal MOST_EUROS = new BigDecimal("1000000000");

    private final String place;
    private final JsonNode node;
    private final List<FileFault> faults;

    Cell(String place, JsonNode node, List<FileFault> faults) {
        this.place = place;
        this.node = node;
        this.faults = faults;
    }

    String place() {
        return place;
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    Cell field(String name) {
        return new Cell(place.isEmpty() ? name : place + "." + name, node.path(name), faults);
    }

    /** What a list holds; nothing where there is none. */
    List<Cell> items() {
        List<Cell> items = new ArrayList<>();
        if (isThere() && !node.isArray()) {
            fault("list");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            items.add(new Cell(place + "[" + i + "]", node.get(i), faults));
        }
        return items;
    }

    /** What an object holds by name. */
    Map<String, Cell> entries() {
        Map<String, Cell> entries = new LinkedHashMap<>();
        if (isThere() && !node.isObject()) {
            fault("object");
        }
        node.propertyStream().forEach(property -> entries.put(property.getKey(), field(property.getKey())));
        return entries;
    }

    /** Only these names may stand here. */
    void allow(String... names) {
        if (!node.isObject()) {
            fault("object");
        }
        Set<String> allowed = Set.of(names);
        node.propertyNames().forEach(name -> {
            if (!allowed.contains(name)) {
                field(name).fault("unknownField", String.join(", ", names));
            }
        });
    }

    @Nullable
    String text() {
        return isThere() && node.isString() && !node.stringValue().isBlank()
                ? node.stringValue().strip()
                : fault("text");
    }

    @Nullable
    String siren() {
        Optional<Siren> siren = node.isString() ? Siren.parse(node.stringValue()) : Optional.empty();
        return siren.isPresent() ? siren.get().number() : fault("siren");
    }

    /** A SIREN, or the name of a company abroad: nine digits must be a right SIREN. */
    @Nullable
    String companyOrAbroad() {
        boolean number = !node.isString() || node.stringValue().strip().matches("[0-9 .]*");
        return number ? siren() : text();
    }

    @Nullable
    Month month() {
        boolean right = node.isInt() && node.intValue() >= 1 && node.intValue() <= 12;
        return right ? Month.of(node.intValue()) : fault("month");
    }

    @Nullable
    LocalDate day() {
        try {
            return node.isString() ? LocalDate.parse(node.stringValue()) : fault("day");
        } catch (DateTimeException e) {
            return fault("day");
        }
    }

    /** Euros with at most two decimals, as cents. */
    @Nullable
    Long cents() {
        BigDecimal euros = node.isNumber() ? node.decimalValue() : null;
        if (euros == null
                || euros.signum() < 0
                || euros.compareTo(MOST_EUROS) > 0
                || euros.stripTrailingZeros().scale() > 2) {
            return fault("euros");
        }
        return euros.movePointRight(2).longValueExact();
    }

    @Nullable
    BigDecimal share() {
        BigDecimal share = node.isNumber() ? node.decimalValue() : null;
        boolean right = share != null
                && share.signum() >= 0
                && share.compareTo(BigDecimal.ONE) <= 0
                && share.stripTrailingZeros().scale() <= 9;
        return right ? share : fault("share");
    }

    /** One of some words. */
    <T> @Nullable T word(Function<String, Optional<T>> find, List<String> words) {
        Optional<T> found = node.isString() ? find.apply(node.stringValue()) : Optional.empty();
        return found.isPresent() ? found.get() : fault("oneOf", String.join(", ", words));
    }

    /** Notes that what stands here is not what {@code expected} says. */
    <T> @Nullable T fault(String expected, String... values) {
        String found = !isThere() ? "" : node.isString() ? node.stringValue() : node.toString();
        faults.add(new FileFault(
                place, found.length() > 80 ? found.substring(0, 80) + "…" : found, expected, List.of(values)));
        return null;
    }
}
