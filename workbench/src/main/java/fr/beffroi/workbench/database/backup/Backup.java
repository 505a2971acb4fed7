package fr.beffroi.workbench.database.backup;

import fr.beffroi.workbench.database.Access;
import fr.beffroi.workbench.database.backup.Contents.SavedTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.Utils;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything the workbench holds, as it was at one moment, to a file that only its owner may read. */
public final class Backup {
    private Backup() {}

    /**
     * Writes the backup; the work goes on meanwhile.
     *
     * @param file must not exist
     * @throws IllegalStateException where it cannot be made; the file is then not there
     */
    public static BackupSummary write(Access access, Path file) {
        if (Files.exists(file)) {
            throw new IllegalStateException(
                    file + " exists already.\nMaybe choose another name: a backup replaces nothing.");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly());
            Contents contents;
            try (OutputStream out = Files.newOutputStream(draft);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                contents = write(access, zip);
            }
            // Whole or not at all: a backup cut short must not look like one.
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return contents.summary();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("No backup was written to " + file + ": " + e.getMessage(), e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Contents write(Access access, ZipOutputStream zip) throws SQLException, IOException {
        try (Connection connection = access.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                statement.execute("select set_config('beffroi.role', 'system', true)");
            }
            String version = Catalogue.version(connection);
            if (version == null) {
                throw new IOException("the database is empty");
            }
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            List<SavedTable> saved = new ArrayList<>();
            for (SavedTable table : Catalogue.tables(connection)) {
                zip.putNextEntry(new ZipEntry(table.entry()));
                long rows =
                        copy.copyOut("copy (select " + columns(table) + " from " + name(table) + ") to stdout", zip);
                zip.closeEntry();
                saved.add(new SavedTable(table.schema(), table.name(), table.columns(), rows));
            }
            Contents contents = new Contents(
                    Contents.FORMAT, version, Instant.now().toString(), saved, Catalogue.sequences(connection));
            zip.putNextEntry(new ZipEntry(Contents.ENTRY));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(contents));
            zip.closeEntry();
            connection.rollback();
            return contents;
        }
    }

    static String name(SavedTable table) throws SQLException {
        return quoted(table.schema()) + "." + quoted(table.name());
    }

    static String columns(SavedTable table) throws SQLException {
        List<String> names = new ArrayList<>();
        for (String column : table.columns()) {
            names.add(quoted(column));
        }
        return names.stream().collect(Collectors.joining(", "));
    }

    static String quoted(String identifier) throws SQLException {
        return Utils.escapeIdentifier(null, identifier).toString();
    }
}
