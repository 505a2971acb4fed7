package fr.beffroi.workbench.registry.imports.merge;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the register that imports write, with what they stage for it.
 *
 * @param name {@code company} or {@code site}
 * @param key its key
 * @param columns those an import can fill, the key left out
 */
public record StagedTable(String name, String key, List<StagedColumn> columns) {

    /**
     * A column.
     *
     * @param official whether the file's word stands above a person's: what the national register decides
     * @param clearedWhen a condition on the staged row {@code n} under which nothing there means that nothing may stay; {@code false}: never
     * @param whenAdded what an added row gets where the file says nothing
     */
    public record StagedColumn(String name, boolean official, String clearedWhen, String whenAdded) {
        private StagedColumn(String name) {
            this(name, false, "false", "null");
        }

        private static StagedColumn official(String name, String whenAdded) {
            return new StagedColumn(name, true, "false", whenAdded);
        }

        private static StagedColumn cleared(String name, String when) {
            return new StagedColumn(name, false, when, "null");
        }
    }

    /** Companies; a name or short name of one that must not be passed on does not stay. */
    public static final StagedTable COMPANY = new StagedTable(
            "company",
            "siren",
            List.of(
                    new StagedColumn("name"),
                    StagedColumn.cleared("short_name", "n.restricted"),
                    new StagedColumn("legal_form"),
                    StagedColumn.official("active", "true"),
                    new StagedColumn("founded_on"),
                    new StagedColumn("size_class"),
                    new StagedColumn("staff_bracket"),
                    new StagedColumn("staff_year"),
                    new StagedColumn("activity_naf2"),
                    new StagedColumn("activity_naf2025"),
                    new StagedColumn("website"),
                    new StagedColumn("description"),
                    StagedColumn.official("restricted", "false")));

    /** Sites; {@code restricted} is staged beside them and is a column of the company's. */
    public static final StagedTable SITE = new StagedTable(
            "site",
            "siret",
            List.of(
                    StagedColumn.official("siren", "null"),
                    StagedColumn.cleared("name", "n.restricted"),
                    StagedColumn.official("head_office", "false"),
                    StagedColumn.official("active", "true"),
                    new StagedColumn("opened_on"),
                    new StagedColumn("closed_on", true, "n.active", "null"),
                    StagedColumn.cleared("address", "n.restricted"),
                    StagedColumn.cleared("postcode", "n.restricted"),
                    new StagedColumn("commune_code"),
                    new StagedColumn("commune"),
                    new StagedColumn("department"),
                    StagedColumn.cleared("latitude", "n.restricted"),
                    StagedColumn.cleared("longitude", "n.restricted"),
                    new StagedColumn("activity_naf2"),
                    new StagedColumn("activity_naf2025"),
                    new StagedColumn("staff_bracket")));

    /** Where rows are staged, in the transaction of the import. */
    public String stage() {
        return name + "_stage";
    }

    /** The staged columns in the order in which files give them: the key, the others, and for sites whether they are restricted. */
    public String stagedColumns() {
        return key + ", " + columns.stream().map(StagedColumn::name).collect(Collectors.joining(", "))
                + (name.equals("site") ? ", restricted" : "");
    }

    /** A temporary table without constraints. */
    String createStage() {
        return "create temp table " + stage() + " on commit drop as select " + key + ", "
                + columns.stream().map(StagedColumn::name).collect(Collectors.joining(", "))
                + (name.equals("site") ? ", false as restricted" : "") + " from registry." + name + " where false";
    }

    /** Finds the rows that the stage would change: their key, how they are, and which columns differ. */
    String findChanges() {
        return """
                create temp table %1$s_change on commit drop as
                select t.%2$s as key, to_jsonb(t) - 'changed_in' as before, d.changed
                from registry.%1$s t join %1$s_stage n using (%2$s) join registry.provenance p on p.id = t.source
                cross join lateral (select case when t.field_sources is null then '{}'::text[]
                    else registry.kept_by_person(t.field_sources) end as kept) k
                cross join lateral (select array_remove(array[%3$s], null) as changed) d
                where cardinality(d.changed) > 0""".formatted(
                        name, key, columns.stream().map(StagedTable::difference).collect(Collectors.joining(",\n")));
    }

    private static String difference(StagedColumn column) {
        String kept = column.official()
                ? "false"
                : "('%1$s' = any (k.kept) or p.kind = 'person' and t.%1$s is not null and not t.%1$s::text = '')";
        return ("case when (n.%1$s is not null or (%2$s)) and n.%1$s is distinct from t.%1$s and not " + kept
                        + " then '%1$s' end")
                .formatted(column.name(), column.clearedWhen());
    }

    /** Writes the changes found, and says of each changed field where it is from now. */
    String applyChanges() {
        return """
                update registry.%1$s t set %3$s,
                    field_sources = coalesce(t.field_sources, '{}') || (select jsonb_object_agg(f, :provenance) from unnest(c.changed) f)
                from %1$s_change c join %1$s_stage n on n.%2$s = c.key where t.%2$s = c.key""".formatted(
                        name,
                        key,
                        columns.stream()
                                .map(column -> "%1$s = case when '%1$s' = any (c.changed) then n.%1$s else t.%1$s end"
                                        .formatted(column.name()))
                                .collect(Collectors.joining(",\n")));
    }

    /** Keeps what undoing needs. What must not be kept of a company that is not to be passed on is not kept here either. */
    String rememberChanges() {
        String forgotten = name.equals("site")
                ? "'{\"name\": null, \"address\": null, \"postcode\": null, \"latitude\": null, \"longitude\": null}'::jsonb"
                : "jsonb_build_object('name', t.name, 'short_name', null)";
        return """
                insert into registry.import_change (import, entity, key, before, after)
                select :import, '%1$s', c.key, case when n.restricted then c.before || %3$s else c.before end, to_jsonb(t) - 'changed_in'
                from %1$s_change c join registry.%1$s t on t.%2$s = c.key join %1$s_stage n on n.%2$s = c.key""".formatted(name, key, forgotten);
    }

    /** Adds what is not there yet. */
    String addRows() {
        String values = columns.stream()
                .map(column -> column.whenAdded().equals("null")
                        ? "n." + column.name()
                        : "coalesce(n.%s, %s)".formatted(column.name(), column.whenAdded()))
                .collect(Collectors.joining(", "));
        return """
                insert into registry.%1$s (%2$s, %3$s, source)
                select n.%2$s, %4$s, :provenance from %1$s_stage n
                where not exists (select from registry.%1$s t where t.%2$s = n.%2$s)%5$s""".formatted(
                name,
                key,
                columns.stream().map(StagedColumn::name).collect(Collectors.joining(", ")),
                values,
                name.equals("site") ? " and exists (select from registry.company o where o.siren = n.siren)" : "");
    }
}
