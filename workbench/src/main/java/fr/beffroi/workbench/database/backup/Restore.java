package fr.beffroi.workbench.database.backup;

import fr.beffroi.workbench.database.Access;
import fr.beffroi.workbench.database.backup.Contents.SavedSequence;
import fr.beffroi.workbench.database.backup.Contents.SavedTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts what a backup holds into an empty database: first the tables as they were in the version that wrote it, then their rows, then the
 * migrations since.
 */
public final class Restore {
    private Restore() {}

    /**
     * Reads the backup. On a failure the database is left empty of rows and the restore can be begun again.
     *
     * @throws IllegalStateException where the file is no backup, the place is not empty, or the backup is of a newer version
     */
    public static BackupSummary read(Access access, Path file) {
        try (ZipFile zip = open(file)) {
            Contents contents = contents(zip, file);
            requireEmpty(access);
            migrate(access, contents.version());
            load(access, zip, contents);
            migrate(access, null);
            return contents.summary();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(file + " was not restored: " + e.getMessage(), e);
        }
    }

    private static ZipFile open(Path file) {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(
                    file + (Files.exists(file) ? " is no backup of Beffroi." : " does not exist.")
                            + "\nMaybe give the file that \"beffroi backup\" wrote.",
                    e);
        }
    }

    private static Contents contents(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Contents.ENTRY);
        if (entry == null) {
            throw new IllegalStateException(file + " is no backup of Beffroi: it has no " + Contents.ENTRY
                    + ".\nMaybe give the file that \"beffroi backup\" wrote.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Contents contents = JsonMapper.shared().readValue(in, Contents.class);
            if (!Contents.FORMAT.equals(contents.format())) {
                throw new IllegalStateException(file + " is of format " + contents.format() + ", not " + Contents.FORMAT
                        + ".\nMaybe restore it with the version of Beffroi that wrote it.");
            }
            return contents;
        } catch (JacksonException e) {
            throw new IllegalStateException(file + " is a damaged backup: " + e.getOriginalMessage(), e);
        }
    }

    private static void requireEmpty(Access access) throws SQLException {
        try (Connection connection = access.connect()) {
            if (Catalogue.version(connection) != null) {
                throw new IllegalStateException(
                        access
                                + " already holds data.\nMaybe give an empty folder (--data) or an empty database: a restore replaces nothing.");
            }
        }
    }

    /** @param version the newest migration to apply; null: all there are */
    private static void migrate(Access access, @Nullable String version) {
        Flyway flyway = Flyway.configure()
                .dataSource(access.url(), access.owner(), access.ownerPassword())
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .outOfOrder(true)
                .initSql("select set_config('beffroi.role', 'system', false)")
                .target(version == null ? MigrationVersion.LATEST : MigrationVersion.fromVersion(version))
                .load();
        if (version != null
                && Arrays.stream(flyway.info().all())
                        .noneMatch(migration -> migration.getVersion() != null
                                && migration.getVersion().equals(MigrationVersion.fromVersion(version)))) {
            throw new IllegalStateException(
                    "The backup is of version " + version
                            + ", which this Beffroi does not know.\nMaybe it was written by a newer one: update Beffroi first.");
        }
        flyway.migrate();
    }

    private static void load(Access access, ZipFile zip, Contents contents) throws SQLException, IOException {
        try (Connection connection = access.connect()) {
            connection.setAutoCommit(false);
            try (Guards guards = Guards.lift(connection, contents.tables())) {
                CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
                for (SavedTable table : contents.tables()) {
                    copyIn(copy, zip, table);
                }
                setSequences(connection, contents.sequences());
                guards.restore();
            }
            connection.commit();
        }
    }

    private static void copyIn(CopyManager copy, ZipFile zip, SavedTable table) throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new IOException("the backup is damaged: " + table.entry() + " is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            long rows = copy.copyIn("copy " + Backup.name(table) + " (" + Backup.columns(table) + ") from stdin", in);
            if (rows != table.rows()) {
                throw new IOException("the backup is damaged: " + table.entry() + " has " + rows + " rows instead of "
                        + table.rows());
            }
        }
    }

    private static void setSequences(Connection connection, List<SavedSequence> sequences) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (SavedSequence sequence : sequences) {
                statement.setString(1, Backup.quoted(sequence.schema()) + "." + Backup.quoted(sequence.name()));
                statement.setLong(2, sequence.lastValue());
                try (var result = statement.executeQuery()) {
                    result.next();
                }
            }
        }
    }
}
