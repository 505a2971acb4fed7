package fr.beffroi.workbench.registry.search.index;

import fr.beffroi.workbench.registry.search.index.CapabilityIndex.Ability;
import fr.beffroi.workbench.registry.search.index.CapabilityIndex.Held;
import fr.beffroi.workbench.registry.search.index.CapabilityIndex.Maker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads what companies can do, with what they hold, for the index. Must run in a transaction (cursors) of the workbench itself. */
final class CapabilityReader {
    private static final int FETCH = 2_000;

    private final JdbcTemplate template;
    /** A code is in memory once, however many can do it. */
    private final Map<String, String> codes = new HashMap<>();

    CapabilityReader(JdbcTemplate template) {
        this.template = template;
    }

    /**
     * Hands over every company that can do something.
     *
     * @param only the companies wanted; null: all
     */
    void read(@Nullable Collection<String> only, Consumer<Maker> taker) {
        Map<String, List<Held>> credentials = new HashMap<>();
        read(
                "select c.siren, c.kind, c.visibility from registry.credential c",
                only,
                row -> credentials
                        .computeIfAbsent(row.getString("siren"), siren -> new ArrayList<>())
                        .add(new Held(code(row, "kind"), level(row))));
        Map<String, List<Ability>> abilities = new HashMap<>();
        Set<String> published = new HashSet<>();
        read(
                "select c.siren, c.id, c.process, c.visibility, c.tolerance_mm, c.length_mm, o.published"
                        + " from registry.capability c join registry.company o on o.siren = c.siren",
                only,
                row -> {
                    String siren = row.getString("siren");
                    abilities.computeIfAbsent(siren, key -> new ArrayList<>()).add(ability(row));
                    if (row.getBoolean("published")) {
                        published.add(siren);
                    }
                });
        abilities.forEach((siren, able) -> taker.accept(
                new Maker(siren, published.contains(siren), able, credentials.getOrDefault(siren, List.of()))));
    }

    private void read(String select, @Nullable Collection<String> only, RowCallbackHandler taker) {
        template.query(
                connection -> {
                    var statement =
                            connection.prepareStatement(select + (only == null ? "" : " where c.siren = any (?)"));
                    statement.setFetchSize(FETCH);
                    if (only != null) {
                        statement.setArray(1, connection.createArrayOf("bpchar", only.toArray()));
                    }
                    return statement;
                },
                taker);
    }

    private Ability ability(ResultSet row) throws SQLException {
        double said = row.getDouble("tolerance_mm");
        double tolerance = row.wasNull() ? Double.POSITIVE_INFINITY : said;
        return new Ability(
                row.getObject("id", UUID.class),
                code(row, "process"),
                level(row),
                tolerance,
                row.getDouble("length_mm"));
    }

    private String code(ResultSet row, String column) throws SQLException {
        return codes.computeIfAbsent(row.getString(column), code -> code);
    }

    private static int level(ResultSet row) throws SQLException {
        return Fields.LEVELS.indexOf(row.getString("visibility"));
    }
}
