package fr.beffroi.workbench.registry.imports.merge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Brings staged rows into the register, within the caller's transaction: {@link #open}, then {@link #copy} or SQL into the stages, then
 * {@link #merge}. One import at a time writes; the others wait.
 */
@Component
public class RegisterMerge {
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations named;

    RegisterMerge(DataSource dataSource, JdbcClient jdbc, NamedParameterJdbcOperations named) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.named = named;
    }

    /** Makes the stages, which end with the transaction. */
    public void open() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('registry.import'))")
                .query()
                .listOfRows();
        // Within the bounds of a small machine: what does not fit goes to disk.
        jdbc.sql("set local work_mem = '128MB'").update();
        jdbc.sql(StagedTable.COMPANY.createStage()).update();
        jdbc.sql(StagedTable.SITE.createStage()).update();
    }

    /**
     * Streams rows into a stage.
     *
     * @param csv without a head, columns as {@link StagedTable#stagedColumns}, UTF-8
     * @return how many rows
     */
    public long copy(StagedTable table, InputStream csv) {
        try {
            return DataSourceUtils.getConnection(dataSource)
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table.stage() + " (" + table.stagedColumns() + ") from stdin with (format csv)",
                            csv);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot stage rows of " + table.name() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stages a few rows.
     *
     * @param rows values by the names of columns; those of one row not named are nothing
     */
    public void stage(StagedTable table, List<Map<String, @Nullable Object>> rows) {
        List<String> columns = List.of(table.stagedColumns().split(", "));
        named.batchUpdate(
                "insert into " + table.stage() + " (" + table.stagedColumns() + ") values (:"
                        + String.join(", :", columns) + ")",
                rows.stream()
                        .map(row -> {
                            MapSqlParameterSource values = new MapSqlParameterSource();
                            columns.forEach(column -> values.addValue(column, row.get(column)));
                            return values;
                        })
                        .toArray(SqlParameterSource[]::new));
    }

    /** Merges both stages: companies first, then the sites whose company is known. */
    public MergeCounts merge(UUID importId, long provenance) {
        jdbc.sql("analyze company_stage").update();
        jdbc.sql("analyze site_stage").update();
        leaveOldHeadOffices();
        Written companies = write(StagedTable.COMPANY, importId, provenance);
        Written sites = write(StagedTable.SITE, importId, provenance);
        return new MergeCounts(
                companies.added,
                companies.changed,
                companies.staged - companies.added - companies.changed,
                sites.added,
                sites.changed,
                sites.staged - sites.added - sites.changed,
                count("select count(*) from site_change c join site_stage n on n.siret = c.key"
                        + " where 'active' = any (c.changed) and not n.active"),
                count("select count(*) from site_change c join site_stage n on n.siret = c.key"
                        + " where 'head_office' = any (c.changed) and not n.head_office"));
    }

    /** A company has one head office: where the file names another, the one it had is staged as an ordinary site. */
    private void leaveOldHeadOffices() {
        jdbc.sql("""
                insert into site_stage (siret, siren, head_office)
                select t.siret, t.siren, false from registry.site t join site_stage n on n.siren = t.siren
                where n.head_office and t.head_office and t.siret <> n.siret
                    and not exists (select from site_stage x where x.siret = t.siret)""").update();
    }

    private Written write(StagedTable table, UUID importId, long provenance) {
        jdbc.sql(table.findChanges()).update();
        long changed =
                jdbc.sql(table.applyChanges()).param("provenance", provenance).update();
        jdbc.sql(table.rememberChanges()).param("import", importId).update();
        long added = jdbc.sql(table.addRows()).param("provenance", provenance).update();
        return new Written(count("select count(*) from " + table.stage()), added, changed);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private record Written(long staged, long added, long changed) {}
}
