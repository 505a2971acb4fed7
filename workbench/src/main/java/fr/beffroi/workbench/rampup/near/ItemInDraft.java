package fr.beffroi.workbench.rampup.near;

import fr.beffroi.workbench.rampup.building.DraftTables;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An item of a draft, with what the draft says of its makers and of levers like those that are looked for. */
final class ItemInDraft {
    private final DraftTables tables;
    private final Map<String, String> item;

    private ItemInDraft(DraftTables tables, Map<String, String> item) {
        this.tables = tables;
        this.item = item;
    }

    /** By its id or its name; empty where the draft has none such. */
    static Optional<ItemInDraft> find(DraftTables tables, String idOrName) {
        return tables.find("items", "id", idOrName)
                .or(() -> tables.find("items", "name", idOrName))
                .map(row -> new ItemInDraft(tables, row));
    }

    String id() {
        return item.getOrDefault("id", "");
    }

    String name() {
        String name = item.getOrDefault("name", "");
        return name.isBlank() ? id() : name;
    }

    /** Ids of the companies that have a way to make it in the draft, qualified or not, and names of those it is bought from. */
    Set<String> makers() {
        Stream<String> companies = routes().flatMap(
                        route -> tables.find("sites", "id", route.getOrDefault("site", "")).stream())
                .map(site -> site.getOrDefault("company", ""));
        return Stream.concat(companies, sources().map(source -> source.getOrDefault("supplier", "")))
                .collect(Collectors.toSet());
    }

    /** Hours for one of the first known route; empty where there is none. */
    Optional<String> hoursPerUnit() {
        return routes().flatMap(route -> tables.find("use", "route", route.getOrDefault("id", "")).stream())
                .map(use -> use.getOrDefault("hoursPerUnit", ""))
                .filter(hours -> !hours.isBlank())
                .findFirst();
    }

    /** Weeks from launch, or order, to delivery that others take; empty where nobody makes or sells it. */
    Optional<String> leadTimeWeeks() {
        return Stream.concat(routes(), sources())
                .map(way -> way.getOrDefault("leadTimeWeeks", ""))
                .filter(weeks -> !weeks.isBlank())
                .findFirst();
    }

    /** What others take for one, or what it is worth; 0 where the draft does not say. It enters no goal of the plan. */
    String unitPrice() {
        return Stream.concat(
                        sources().map(source -> source.getOrDefault("unitPrice", "")),
                        Stream.of(item.getOrDefault("unitCost", "")))
                .filter(price -> !price.isBlank())
                .findFirst()
                .orElse("0");
    }

    /** Programmes that the draft's other levers of this kind may be paid by. */
    Set<String> programmes(String kind) {
        Set<String> programmes = new LinkedHashSet<>();
        tables.rows("levers").stream()
                .filter(lever -> kind.equals(lever.get("kind")))
                .map(lever -> lever.getOrDefault("eligible", ""))
                .forEach(list -> programmes.addAll(split(list)));
        return programmes;
    }

    /** Ids between commas or semicolons. */
    static List<String> split(String list) {
        return Arrays.stream(list.split("[;,]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private Stream<Map<String, String>> routes() {
        return tables.rows("routes").stream().filter(row -> id().equals(row.get("item")));
    }

    private Stream<Map<String, String>> sources() {
        return tables.rows("sources").stream().filter(row -> id().equals(row.get("item")));
    }
}
