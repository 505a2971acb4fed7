package fr.beffroi.workbench.rampup.building;

import fr.beffroi.engine.io.ModelTables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of a draft with their cells by name: read, added to, and told apart from what was there. */
public final class DraftTables {
    private static final int DECIMALS = 6;
    private static final Map<String, List<String>> COLUMNS = ModelTables.sheets().stream()
            .collect(Collectors.toMap(
                    ModelTables.Sheet::key,
                    sheet -> sheet.columns().stream().map(ModelTables.Head::key).toList()));

    private final Map<String, List<List<String>>> tables;
    private final Map<String, List<List<String>>> changed = new LinkedHashMap<>();

    /** Over these; they are not changed. */
    public DraftTables(Map<String, List<List<String>>> tables) {
        this.tables = new HashMap<>(tables);
    }

    /** The tables that are not as they were. */
    public Map<String, List<List<String>>> changed() {
        return changed;
    }

    /** The rows of a table, cells by column. */
    public List<Map<String, String>> rows(String sheet) {
        List<String> columns = columns(sheet);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : tables.getOrDefault(sheet, List.of())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                row.put(columns.get(column), column < cells.size() ? cells.get(column) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    /** The first row whose cell holds this text, in whatever case. */
    public Optional<Map<String, String>> find(String sheet, String column, String text) {
        return rows(sheet).stream()
                .filter(row -> row.getOrDefault(column, "").strip().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    /** Puts a row in place of the one with the same {@code key} cell, or after the others. */
    public void put(String sheet, String key, Map<String, String> row) {
        List<String> columns = columns(sheet);
        List<List<String>> rows = new ArrayList<>(tables.getOrDefault(sheet, List.of()));
        int at = columns.indexOf(key);
        List<String> cells =
                columns.stream().map(column -> row.getOrDefault(column, "")).toList();
        int known = -1;
        for (int index = 0; index < rows.size(); index++) {
            if (at < rows.get(index).size() && rows.get(index).get(at).equalsIgnoreCase(row.getOrDefault(key, ""))) {
                known = index;
            }
        }
        if (known < 0) {
            rows.add(cells);
        } else {
            rows.set(known, cells);
        }
        replace(sheet, rows);
    }

    /** Adds a row after the others. */
    public void add(String sheet, Map<String, String> row) {
        List<List<String>> rows = new ArrayList<>(tables.getOrDefault(sheet, List.of()));
        rows.add(columns(sheet).stream()
                .map(column -> row.getOrDefault(column, ""))
                .toList());
        replace(sheet, rows);
    }

    /** The single values with these in place of what was there. */
    public void set(Map<String, String> values) {
        Map<String, String> row = new LinkedHashMap<>(
                rows(ModelTables.SETTINGS).stream().findFirst().orElse(Map.of()));
        row.putAll(values);
        replace(
                ModelTables.SETTINGS,
                List.of(columns(ModelTables.SETTINGS).stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList()));
    }

    /** One of the single values. */
    public String setting(String key) {
        return rows(ModelTables.SETTINGS).stream()
                .findFirst()
                .map(row -> row.getOrDefault(key, ""))
                .orElse("");
    }

    /** The first Monday; today where none is said yet. */
    public LocalDate start() {
        try {
            return LocalDate.parse(setting("start"));
        } catch (DateTimeParseException e) {
            return LocalDate.now();
        }
    }

    /** An id made of a name that no row of the table has yet. */
    public String newId(String sheet, String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? sheet : plain;
        String id = base;
        for (int number = 2; find(sheet, "id", id).isPresent(); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    /** A number as people type it in French. */
    public static String cell(double number) {
        return BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    private void replace(String sheet, List<List<String>> rows) {
        tables.put(sheet, rows);
        changed.put(sheet, rows);
    }

    private static List<String> columns(String sheet) {
        return COLUMNS.getOrDefault(sheet, List.of());
    }
}
