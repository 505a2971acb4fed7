package fr.beffroi.workbench.registry.search.index;

import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the database into the index: all of it first, then whatever changed. A change is found by the transaction that made it: rows say
 * which one ({@code changed_in}), and those of every transaction that was still under way when we last looked are read again, so that the
 * order of commits does not matter.
 */
@Component
class IndexFollower {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final String CHANGED = """
            select siren from registry.company where changed_in >= cast(cast(:since as text) as xid8)
            union select siren from registry.site where changed_in >= cast(cast(:since as text) as xid8)
            union select siren from registry.gone where changed_in >= cast(cast(:since as text) as xid8)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionOperations transactions;
    private final SearchIndex index;
    private final CapabilityIndex capabilities;
    private @Nullable String seenUpTo;

    IndexFollower(
            DataSource dataSource,
            TransactionOperations transactions,
            SearchIndex index,
            CapabilityIndex capabilities) {
        this.jdbc = JdbcClient.create(dataSource);
        this.template = new JdbcTemplate(dataSource);
        this.transactions = transactions;
        this.index = index;
        this.capabilities = capabilities;
    }

    /** Brings in what is new. The first time: everything. */
    synchronized void follow() {
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(status -> {
                    // Read before the rows: what commits in between is read twice rather than never.
                    String horizon = jdbc.sql("select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)")
                            .query(String.class)
                            .single();
                    if (seenUpTo == null) {
                        readAll();
                    } else {
                        readChanged(seenUpTo);
                    }
                    seenUpTo = horizon;
                }));
        index.publish();
    }

    private void readAll() {
        long start = System.nanoTime();
        int[] count = {0};
        // First what needs no words: it is in within a second or two.
        new MakerReader(template, null).read(capabilities::put);
        capabilities.markComplete();
        ReferenceWords words = new ReferenceWords(jdbc);
        withConnection(connection -> new CompanyReader(connection, words).read(null, company -> {
            index.add(Documents.of(company));
            count[0]++;
        }));
        index.markComplete();
        LOG.info("Search index: {} companies in {} ms", count[0], (System.nanoTime() - start) / 1_000_000);
    }

    private void readChanged(String since) {
        List<String> changed = jdbc.sql(CHANGED)
                .param("since", since)
                .query((row, number) -> row.getString(1))
                .list();
        if (changed.isEmpty()) {
            return;
        }
        Set<String> missing = new TreeSet<>(changed);
        ReferenceWords words = new ReferenceWords(jdbc);
        withConnection(connection -> new CompanyReader(connection, words).read(changed, company -> {
            index.put(Documents.of(company), company.siren());
            missing.remove(company.siren());
        }));
        index.remove(missing);
        Set<String> unable = new TreeSet<>(changed);
        new MakerReader(template, changed).read(maker -> {
            capabilities.put(maker);
            unable.remove(maker.siren().number());
        });
        unable.forEach(siren -> capabilities.remove(new Siren(siren)));
    }

    private interface Reading {
        void read(Connection connection) throws SQLException;
    }

    private void withConnection(Reading reading) {
        template.execute((ConnectionCallback<@Nullable Void>) connection -> {
            reading.read(connection);
            return null;
        });
    }
}
