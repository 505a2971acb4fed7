package fr.beffroi.workbench.registry.search.index;

import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.Credential;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Site;
import fr.beffroi.workbench.registry.facts.FactRows;
import fr.beffroi.workbench.registry.search.index.CapabilityIndex.Ability;
import fr.beffroi.workbench.registry.search.index.Maker.Held;
import fr.beffroi.workbench.registry.search.index.Maker.Means;
import fr.beffroi.workbench.registry.search.index.Maker.Offer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

/** Reads the companies that can do something, for the index. Must run in a transaction (cursors) of the workbench itself. One for each reading. */
final class MakerReader {
    private static final int FETCH = 2_000;
    private static final String OF_MAKERS = "exists (select from registry.capability able where able.siren = c.siren)";
    /** Those that work first, of them the head office. */
    private static final Comparator<Site> IN_ORDER = Comparator.comparing(Site::active)
            .thenComparing(Site::headOffice)
            .reversed()
            .thenComparing(site -> site.siret().number());

    private final JdbcTemplate template;
    private final @Nullable Collection<String> only;
    private final Map<Siren, List<Ability>> abilities = new HashMap<>();
    private final Set<Siren> published = new HashSet<>();
    private final Map<Siren, List<Held>> credentials = new HashMap<>();
    private final Map<UUID, List<Offer>> offers = new HashMap<>();
    private final Map<Siren, List<Means>> resources = new HashMap<>();
    private final Map<Siren, List<Site>> sites = new HashMap<>();

    /** {@code only} are the companies wanted; null: all. */
    MakerReader(JdbcTemplate template, @Nullable Collection<String> only) {
        this.template = template;
        this.only = only;
    }

    /** Hands over every company that can do something. */
    void read(Consumer<Maker> taker) {
        read(
                "select c.*, p.name_fr, o.published from registry.capability c join registry.process p on p.code = c.process"
                        + " join registry.company o on o.siren = c.siren where true",
                this::capability);
        read(
                "select c.*, k.name_fr from registry.credential c join registry.credential_kind k on k.code = c.kind where "
                        + OF_MAKERS,
                row -> {
                    Credential fact = FactRows.credential(row, 0);
                    add(credentials, fact.siren(), new Held(fact, level(row)));
                });
        read(
                "select c.* from registry.resource_hours c where " + OF_MAKERS,
                row -> offers.computeIfAbsent(row.getObject("resource", UUID.class), key -> new ArrayList<>())
                        .add(new Offer(FactRows.hours(row), level(row))));
        offers.values()
                .forEach(
                        list -> list.sort(Comparator.comparing(one -> one.step().fromMonday())));
        read("select c.* from registry.resource c where " + OF_MAKERS, row -> {
            Resource fact = FactRows.resource(row, List.of(), null);
            add(resources, fact.siren(), new Means(fact, level(row), offers.getOrDefault(fact.id(), List.of())));
        });
        read("select c.* from registry.site c where " + OF_MAKERS, row -> {
            Site fact = FactRows.site(row, 0);
            add(sites, fact.siret().siren(), fact);
        });
        sites.values().forEach(list -> list.sort(IN_ORDER));
        abilities.keySet().forEach(siren -> taker.accept(maker(siren)));
    }

    private Maker maker(Siren siren) {
        return new Maker(
                siren,
                published.contains(siren),
                abilities.getOrDefault(siren, List.of()),
                credentials.getOrDefault(siren, List.of()),
                resources.getOrDefault(siren, List.of()),
                sites.getOrDefault(siren, List.of()));
    }

    private void capability(ResultSet row) throws SQLException {
        Capability fact = FactRows.capability(row, 0);
        add(abilities, fact.siren(), new Ability(fact, level(row)));
        if (row.getBoolean("published")) {
            published.add(fact.siren());
        }
    }

    private static <F> void add(Map<Siren, List<F>> facts, Siren siren, F fact) {
        facts.computeIfAbsent(siren, key -> new ArrayList<>(2)).add(fact);
    }

    /** The select ends with a condition, and calls the table {@code c}. */
    private void read(String select, RowCallbackHandler taker) {
        template.query(
                connection -> {
                    var statement =
                            connection.prepareStatement(select + (only == null ? "" : " and c.siren = any (?)"));
                    statement.setFetchSize(FETCH);
                    if (only != null) {
                        statement.setArray(1, connection.createArrayOf("bpchar", only.toArray()));
                    }
                    return statement;
                },
                taker);
    }

    private static int level(ResultSet row) throws SQLException {
        return Fields.LEVELS.indexOf(row.getString("visibility"));
    }
}
