package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.identity.Visibility;
import fr.beffroi.workbench.registry.Siren;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hours and cost of a means of production: rows of their own, each with who sees it, typed together with the means. */
@Component
class ResourceFigures {
    private static final FactField FROM = FactField.of("hoursFrom", "from_monday", FactField.Kind.DATE);
    /** A week has no more. */
    private static final FactField HOURS =
            FactField.number("hoursPerWeek", "hours_per_week", FactField.Kind.DECIMAL, 168);

    private static final FactField EUROS =
            FactField.number("eurosPerHour", "euros_per_hour", FactField.Kind.DECIMAL, 100_000);

    private static final FactField CONFIRMED_BY = FactField.text("confirmedBy", "confirmed_by");
    /** Their names in forms and in the programming interface. */
    static final List<String> FIELDS = List.of(
            "hours", "hoursFrom", "hoursPerWeek", "confirmedBy", "hoursVisibility", "eurosPerHour", "costVisibility");

    private final JdbcClient jdbc;

    ResourceFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, List<String>> find(Siren siren, String key) {
        List<String> from = new ArrayList<>();
        List<String> hours = new ArrayList<>();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("hoursFrom", from);
        texts.put("hoursPerWeek", hours);
        jdbc.sql("""
                select from_monday, hours_per_week, confirmed_by, visibility from registry.resource_hours
                where resource = :id and siren = :siren order by from_monday""")
                .param("id", UUID.fromString(key))
                .param("siren", siren.number())
                .query(row -> {
                    from.add(row.getString("from_monday"));
                    hours.add(row.getBigDecimal("hours_per_week")
                            .stripTrailingZeros()
                            .toPlainString());
                    texts.put("confirmedBy", List.of(row.getString("confirmed_by")));
                    texts.put("hoursVisibility", List.of(row.getString("visibility")));
                });
        jdbc.sql("""
                select euros_per_hour, confirmed_by, visibility from registry.resource_cost
                where resource = :id and siren = :siren""")
                .param("id", UUID.fromString(key))
                .param("siren", siren.number())
                .query(row -> {
                    texts.put(
                            "eurosPerHour",
                            List.of(row.getBigDecimal("euros_per_hour").toPlainString()));
                    texts.putIfAbsent("confirmedBy", List.of(row.getString("confirmed_by")));
                    texts.put("costVisibility", List.of(row.getString("visibility")));
                });
        return texts;
    }

    /** What was typed of the figures. */
    private record Typed(
            Map<LocalDate, BigDecimal> steps,
            @Nullable BigDecimal euros,
            String confirmedBy,
            String hoursVisibility,
            String costVisibility) {}

    private static Typed read(Map<String, List<String>> typed) {
        List<FactFault> faults = new ArrayList<>();
        FieldReader reader = new FieldReader(faults);
        Map<LocalDate, BigDecimal> steps = new TreeMap<>();
        List<String> from = typed.getOrDefault("hoursFrom", List.of());
        List<String> hours = typed.getOrDefault("hoursPerWeek", List.of());
        for (int i = 0; i < Math.max(from.size(), hours.size()); i++) {
            String day = i < from.size() ? from.get(i).strip() : "";
            String amount = i < hours.size() ? hours.get(i).strip() : "";
            if (day.isEmpty() && amount.isEmpty()) {
                continue;
            }
            if (day.isEmpty() || amount.isEmpty()) {
                faults.add(FactFault.of(day.isEmpty() ? "hoursFrom" : "hoursPerWeek", day + amount, "stepHalf"));
                continue;
            }
            Object date = reader.read(FROM, List.of(day));
            // No hours at all is a step too: a machine that stands still.
            Object number = amount.equals("0") ? BigDecimal.ZERO : reader.read(HOURS, List.of(amount));
            if (date instanceof LocalDate monday && monday.getDayOfWeek() != DayOfWeek.MONDAY) {
                faults.add(FactFault.of(
                        "hoursFrom",
                        day,
                        "monday",
                        monday.with(DayOfWeek.MONDAY).toString()));
            } else if (date instanceof LocalDate monday && number instanceof BigDecimal perWeek) {
                steps.put(monday, perWeek);
            }
        }
        BigDecimal euros = (BigDecimal) reader.read(EUROS, typed.getOrDefault("eurosPerHour", List.of()));
        String confirmedBy = first(typed, "confirmedBy", "");
        boolean typedAny = from.stream().anyMatch(text -> !text.isBlank())
                || !first(typed, "eurosPerHour", "").isEmpty();
        if (confirmedBy.isEmpty() && typedAny) {
            faults.add(FactFault.of("confirmedBy", "", "missing"));
        }
        if (confirmedBy.length() > CONFIRMED_BY.most()) {
            faults.add(FactFault.of("confirmedBy", confirmedBy, "long", CONFIRMED_BY.most()));
        }
        String hoursVisibility = visibility(typed, "hoursVisibility", Visibility.TRUSTED, faults);
        String costVisibility = visibility(typed, "costVisibility", Visibility.ONLY_ME, faults);
        if (!faults.isEmpty()) {
            throw new FactFaultsException(faults);
        }
        return new Typed(steps, euros, confirmedBy, hoursVisibility, costVisibility);
    }

    private static String visibility(
            Map<String, List<String>> typed, String name, Visibility usual, List<FactFault> faults) {
        String code = first(typed, name, usual.code());
        if (!Choices.VISIBILITY.fixed().contains(code)) {
            faults.add(FactFault.of(name, code, "unknown", usual.code()));
        }
        return code;
    }

    private static String first(Map<String, List<String>> typed, String name, String otherwise) {
        return typed.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(otherwise);
    }

    /**
     * Writes steps and cost as typed; steps that stay as they were keep their source. What the person may not see stays.
     *
     * @return the columns that changed
     */
    List<String> save(Siren siren, String key, Map<String, List<String>> typed, long source) {
        Typed figures = read(typed);
        UUID id = UUID.fromString(key);
        List<String> changed = new ArrayList<>();
        int steps = jdbc.sql("delete from registry.resource_hours where resource = :id and siren = :siren "
                        + "and not (from_monday = any (cast(:kept as date[])))")
                .param("id", id)
                .param("siren", siren.number())
                .param(
                        "kept",
                        figures.steps().keySet().stream()
                                .map(LocalDate::toString)
                                .toArray(String[]::new))
                .update();
        for (Map.Entry<LocalDate, BigDecimal> step : figures.steps().entrySet()) {
            steps += jdbc.sql("""
                    insert into registry.resource_hours as h (resource, siren, from_monday, hours_per_week, confirmed_on, confirmed_by,
                        visibility, source)
                    values (:id, :siren, :from, :hours, current_date, :by, :visibility, :source)
                    on conflict (resource, from_monday) do update set hours_per_week = excluded.hours_per_week,
                        confirmed_on = excluded.confirmed_on, confirmed_by = excluded.confirmed_by, visibility = excluded.visibility,
                        source = excluded.source
                    where (h.hours_per_week, h.confirmed_by, h.visibility) is distinct from
                        (excluded.hours_per_week, excluded.confirmed_by, excluded.visibility)""")
                    .param("id", id)
                    .param("siren", siren.number())
                    .param("from", step.getKey())
                    .param("hours", step.getValue())
                    .param("by", figures.confirmedBy())
                    .param("visibility", figures.hoursVisibility())
                    .param("source", source)
                    .update();
        }
        if (steps > 0) {
            changed.add("hours");
        }
        if (saveCost(siren, id, figures, source) > 0) {
            changed.add("cost");
        }
        return changed;
    }

    private int saveCost(Siren siren, UUID id, Typed figures, long source) {
        if (figures.euros() == null) {
            return jdbc.sql("delete from registry.resource_cost where resource = :id and siren = :siren")
                    .param("id", id)
                    .param("siren", siren.number())
                    .update();
        }
        return jdbc.sql("""
                insert into registry.resource_cost as c (resource, siren, euros_per_hour, confirmed_on, confirmed_by, visibility, source)
                values (:id, :siren, :euros, current_date, :by, :visibility, :source)
                on conflict (resource) do update set euros_per_hour = excluded.euros_per_hour, confirmed_on = excluded.confirmed_on,
                    confirmed_by = excluded.confirmed_by, visibility = excluded.visibility, source = excluded.source
                where (c.euros_per_hour, c.confirmed_by, c.visibility) is distinct from
                    (excluded.euros_per_hour, excluded.confirmed_by, excluded.visibility)""")
                .param("id", id)
                .param("siren", siren.number())
                .param("euros", figures.euros())
                .param("by", figures.confirmedBy())
                .param("visibility", figures.costVisibility())
                .param("source", source)
                .update();
    }
}
