package fr.beffroi.workbench.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How the role that owns the schemas reaches a database.
 *
 * @param url JDBC address
 */
public record Access(String url, String owner, String ownerPassword) {

    /** Opens a connection as the owner; row-level security does not spare it, as it is forced. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, owner, ownerPassword);
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return owner + " at " + url;
    }
}
