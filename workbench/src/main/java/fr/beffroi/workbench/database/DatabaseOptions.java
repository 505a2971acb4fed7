package fr.beffroi.workbench.database;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the data lies: in a PostgreSQL of the operator's (any from 15 on), or in one of our own in a folder.
 *
 * @param url JDBC address of the operator's database; null: start one in {@code dataFolder}
 * @param user the role there that owns the schemas and may create roles; null without {@code url}
 * @param password that role's password
 * @param dataFolder the folder of our own database, and of files beside it
 */
public record DatabaseOptions(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        Path dataFolder) {

    /**
     * Reads {@code BEFFROI_DB_URL}, {@code BEFFROI_DB_USER} and {@code BEFFROI_DB_PASSWORD}.
     *
     * @throws IllegalArgumentException where the address is given without user or password
     */
    public static DatabaseOptions of(Map<String, String> environment, Path dataFolder) {
        String url = environment.get("BEFFROI_DB_URL");
        String user = environment.get("BEFFROI_DB_USER");
        String password = environment.get("BEFFROI_DB_PASSWORD");
        if (url != null && (user == null || password == null)) {
            throw new IllegalArgumentException(
                    "BEFFROI_DB_URL is " + url
                            + " but BEFFROI_DB_USER or BEFFROI_DB_PASSWORD is missing.\nMaybe name the role that owns the database in both.");
        }
        return new DatabaseOptions(url, user, password, dataFolder);
    }
}
