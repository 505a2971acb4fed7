package fr.beffroi.workbench.database.embedded;

import fr.beffroi.workbench.database.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** What a new server needs before anyone works with it. Each step is whole or not there, so that a start that was killed can be begun again. */
final class FirstStart {
    private FirstStart() {}

    /** Makes the files of a server in which everybody needs a password from the very first moment. */
    static void initialise(Programs programs, Path data, Path password) throws IOException {
        Path making = data.resolveSibling(data.getFileName() + ".making");
        FileSystemUtils.deleteRecursively(making);
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + making,
                        "--username=" + EmbeddedServer.SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
        Files.move(making, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Creates the application's database and its owner, where they are missing. */
    static void createDatabase(Access superuser) throws IOException {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            // The owner is no superuser: row-level security, being forced, holds for it too.
            if (isMissing(statement, "pg_roles where rolname = '" + EmbeddedServer.OWNER + "'")) {
                statement.execute("create role " + EmbeddedServer.OWNER + " login createrole createdb password '"
                        + superuser.ownerPassword() + "'");
            }
            if (isMissing(statement, "pg_database where datname = '" + EmbeddedServer.DATABASE + "'")) {
                statement.execute("create database " + EmbeddedServer.DATABASE + " owner " + EmbeddedServer.OWNER);
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static boolean isMissing(Statement statement, String where) throws SQLException {
        try (ResultSet found = statement.executeQuery("select from " + where)) {
            return !found.next();
        }
    }
}
