package fr.beffroi.workbench.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The role under which every request and job runs: it owns nothing and cannot leave row-level security. */
final class RequestRole {
    static final String NAME = "beffroi_app";

    private RequestRole() {}

    /**
     * Its password follows from the owner's, so that several nodes on one database agree on it without a further secret to keep.
     */
    static String password(Access access) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(access.ownerPassword().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(NAME.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Creates the role where it is missing, and sets its password. */
    static void prepare(Access access) {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            // Two nodes may start at once.
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('beffroi_app'))");
            if (!exists(connection)) {
                statement.execute("create role beffroi_app login nosuperuser nobypassrls nocreatedb nocreaterole");
            }
            // Role statements take no parameters; the password is our own hexadecimal text.
            statement.execute("alter role beffroi_app password '" + password(access) + "'");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Cannot prepare the database as " + access + ": " + e.getMessage()
                            + "\nMaybe the address is wrong, or the role may not create roles (alter role … createrole).",
                    e);
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, NAME);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }
}
