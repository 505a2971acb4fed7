package fr.beffroi.bench.crash;

import fr.beffroi.workbench.database.Access;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes invented companies and people with keys for programs, straight into the tables. */
final class PeopleMaker implements AutoCloseable {
    private static final int FIRST_NUMBER = 20_000_000;

    private final Connection connection;
    private final long source;

    PeopleMaker(Access access) throws SQLException {
        connection = access.connect();
        run("select set_config('beffroi.role', 'system', false)");
        try (PreparedStatement made = connection.prepareStatement(
                "insert into registry.provenance (kind, source) values ('demo', 'crash bench') returning id")) {
            var row = made.executeQuery();
            row.next();
            source = row.getLong(1);
        }
    }

    List<World.Company> companies(int count) throws SQLException {
        List<World.Company> companies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String siren = siren(FIRST_NUMBER + i);
            String name = "Ateliers " + i + " (fictif)";
            run(
                    "insert into registry.company (siren, name, fictive, source) values (?, ?, true, ?)",
                    siren,
                    name,
                    source);
            run(
                    "insert into registry.site (siret, siren, head_office, commune, department, source) values (?, ?, true, 'Lille', '59', ?)",
                    siren + "00001",
                    siren,
                    source);
            String email = "ateliers-" + i + "@bench.example";
            companies.add(new World.Company(
                    siren, email, member(organisation("company", name, siren), email, "company-member")));
        }
        return companies;
    }

    List<String> officers(int count) throws SQLException {
        UUID taskForce = organisation("task-force", "Task force (fictive)", null);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(member(taskForce, "agent-" + i + "@bench.example", "officer"));
        }
        return keys;
    }

    /** The first holds the majority of the second, since ever. */
    void tie(String parent, String child) throws SQLException {
        run(
                "insert into registry.capital_link (child, parent_siren, parent_name, kind, share_percent, source) values (?, ?, ?, 'majority-votes', 80, ?)",
                child,
                parent,
                parent,
                source);
    }

    private UUID organisation(String kind, String name, @org.jspecify.annotations.Nullable String siren)
            throws SQLException {
        UUID id = UUID.randomUUID();
        run(
                "insert into identity.organisation (id, kind, name, siren, fictive) values (?, ?, ?, ?, true)",
                id,
                kind,
                name,
                siren);
        return id;
    }

    /** Makes a person of an organisation; their key. */
    private String member(UUID organisation, String email, String role) throws SQLException {
        UUID id = UUID.randomUUID();
        String key = "beffroi_" + UUID.randomUUID() + UUID.randomUUID();
        run("insert into identity.person (id, email, name) values (?, ?, ?)", id, email, email);
        run("insert into identity.membership (person, organisation, role) values (?, ?, ?)", id, organisation, role);
        run(
                "insert into identity.api_token (person, organisation, name, hash, scope, expires_at) values (?, ?, 'bench', ?, 'write', now() + interval '2 days')",
                id,
                organisation,
                sha256(key));
        return key;
    }

    private void run(String sql, @org.jspecify.annotations.Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** Eight digits and the ninth that makes them a number of the national kind (Luhn). */
    private static String siren(int eight) {
        int sum = 0;
        String digits = String.valueOf(eight);
        for (int i = 0; i < digits.length(); i++) {
            int doubled = (digits.charAt(i) - '0') * (i % 2 == 1 ? 2 : 1);
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
