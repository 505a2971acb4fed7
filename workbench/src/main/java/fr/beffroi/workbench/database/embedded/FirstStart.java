package fr.beffroi.workbench.database.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What a new server needs before anyone works with it: passwords for everybody, and the application's database with its owner. */
final class FirstStart {
    private static final String RULES = """
            # Written by Beffroi: a password from everybody, nobody from elsewhere.
            local all all scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128      scram-sha-256
            """;

    private FirstStart() {}

    static void secure(EmbeddedPostgres postgres, Path data, String password) throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // The owner is no superuser: row-level security, being forced, holds for it too.
            statement.execute(
                    "create role " + EmbeddedServer.OWNER + " login createrole createdb password '" + password + "'");
            statement.execute("create database " + EmbeddedServer.DATABASE + " owner " + EmbeddedServer.OWNER);
            statement.execute("alter role postgres password '" + password + "'");
            Files.writeString(data.resolve("pg_hba.conf"), RULES);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
