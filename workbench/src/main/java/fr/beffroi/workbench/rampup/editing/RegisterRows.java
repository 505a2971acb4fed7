package fr.beffroi.workbench.rampup.editing;

import fr.beffroi.engine.io.ModelTables;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Site;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the register knows, as rows of a draft: company, site, means of production, and the route by which it makes an item. */
final class RegisterRows {
    private static final Map<String, List<String>> COLUMNS = ModelTables.sheets().stream()
            .collect(Collectors.toMap(
                    ModelTables.Sheet::key,
                    sheet -> sheet.columns().stream().map(ModelTables.Head::key).toList()));

    private final Map<String, List<List<String>>> tables;
    private final Map<String, List<List<String>>> changed = new LinkedHashMap<>();

    RegisterRows(Map<String, List<List<String>>> tables) {
        this.tables = tables;
    }

    /**
     * The tables with what was missing of: this company makes this item with this resource at this site.
     *
     * @param undertaking all companies that are one single undertaking with it, itself included
     * @param hours per unit, as typed
     * @param weeks from launch to stock, as typed
     */
    Map<String, List<List<String>>> add(
            Company company, List<Siren> undertaking, Site site, Resource resource, Item item, String hours, String weeks) {
        String siren = company.siren().number();
        String group = undertaking.size() < 2
                ? ""
                : undertaking.stream().map(Siren::number).sorted().findFirst().orElse("");
        addUnlessThere("companies", Map.of("id", siren, "name", company.name(), "group", group));
        String siteId = site.siret().number();
        addUnlessThere("sites", Map.of("id", siteId, "company", siren, "name", siteName(site)));
        String resourceId = "M-" + resource.id().toString().substring(0, 8);
        addUnlessThere(
                "resources",
                Map.of("id", resourceId, "site", siteId, "name", resource.name(), "hoursPerWeek", profile(resource)));
        addUnlessThere("items", Map.of("id", item.id(), "name", item.name(), "unit", "pièce"));
        String route = item.id() + "@" + resourceId;
        addUnlessThere(
                "routes", Map.of("id", route, "item", item.id(), "site", siteId, "leadTimeWeeks", weeks));
        if (rows("use").stream().noneMatch(row -> row.getFirst().equals(route))) {
            addRow("use", Map.of("route", route, "resource", resourceId, "hoursPerUnit", hours));
        }
        return changed;
    }

    /** An item of the draft, or one to be added to it. */
    record Item(String id, String name) {}

    private static String siteName(Site site) {
        return site.name() == null || site.name().isBlank() ? site.siret().number() : site.name();
    }

    /** Steps by week of the draft: what holds before it begins holds from week 0. */
    private String profile(Resource resource) {
        LocalDate start = start();
        TreeMap<Long, Double> steps = new TreeMap<>();
        for (Resource.Hours hours : resource.hours()) {
            long week = start == null ? 0 : ChronoUnit.WEEKS.between(start, hours.fromMonday());
            steps.put(Math.max(0, week), hours.hoursPerWeek());
        }
        if (steps.size() == 1 && steps.containsKey(0L)) {
            return number(steps.get(0L));
        }
        return steps.entrySet().stream()
                .map(step -> "s" + step.getKey() + ": " + number(step.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private @Nullable LocalDate start() {
        List<List<String>> settings = rows(ModelTables.SETTINGS);
        try {
            return settings.isEmpty()
                    ? null
                    : LocalDate.parse(settings.getFirst().get(columns(ModelTables.SETTINGS).indexOf("start")));
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            return null; // not typed yet
        }
    }

    private void addUnlessThere(String sheet, Map<String, String> values) {
        String id = values.getOrDefault("id", "");
        if (rows(sheet).stream().noneMatch(row -> !row.isEmpty() && row.getFirst().equals(id))) {
            addRow(sheet, values);
        }
    }

    private void addRow(String sheet, Map<String, String> values) {
        List<List<String>> rows = new ArrayList<>(rows(sheet));
        rows.add(columns(sheet).stream()
                .map(column -> values.getOrDefault(column, ""))
                .toList());
        changed.put(sheet, rows);
    }

    private List<List<String>> rows(String sheet) {
        return changed.getOrDefault(sheet, tables.getOrDefault(sheet, List.of()));
    }

    private static List<String> columns(String sheet) {
        return COLUMNS.getOrDefault(sheet, List.of());
    }
}
