package fr.beffroi.workbench.registry.imports.sirene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A DuckDB in memory that may read the given files and its own work folder, and nothing else: no other path, no network, no extension; and
 * whose bounds cannot be moved by what is asked of it.
 */
final class DuckDb {
    private DuckDb() {}

    /**
     * Opens one.
     *
     * @param work an existing folder for what does not fit into memory
     * @param memoryMegabytes how much memory it may take
     */
    static Connection open(List<Path> files, Path work, int memoryMegabytes) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set memory_limit = '" + memoryMegabytes + "MB'");
            statement.execute("set threads = "
                    + Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors())));
            statement.execute("set temp_directory = " + text(work.resolve("spill")));
            statement.execute("set preserve_insertion_order = false");
            statement.execute("set autoinstall_known_extensions = false");
            statement.execute("set autoload_known_extensions = false");
            statement.execute(
                    "set allowed_paths = [" + files.stream().map(DuckDb::text).collect(Collectors.joining(", ")) + "]");
            statement.execute("set allowed_directories = [" + text(work) + "]");
            statement.execute("set enable_external_access = false");
            statement.execute("set lock_configuration = true");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** A path as an SQL text. Settings and table functions take no parameters everywhere; quotes are doubled. */
    static String text(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    /** Whether DuckDB would read the name as a pattern for several files. */
    static boolean isPattern(String name) {
        return name.chars().anyMatch(c -> "*?[]{}".indexOf(c) >= 0);
    }

    static void deleteTree(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
