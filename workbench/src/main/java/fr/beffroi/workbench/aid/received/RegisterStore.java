package fr.beffroi.workbench.aid.received;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The open register in the database. Callers bring the transaction. */
@Repository
class RegisterStore {
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    RegisterStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void replace(Collection<String> sirens, List<Fact> facts) {
        // One import at a time: two of the same file would add their rows twice.
        jdbc.execute("lock table aid.register_entry in share row exclusive mode");
        jdbc.update("delete from aid.register_entry where siren = any (?)", (Object) sirens.toArray(String[]::new));
        jdbc.batchUpdate(
                "insert into aid.register_entry (id, siren, granted_on, amount_cents, regulation, funder) values (?, ?, ?, ?, ?, ?)",
                facts,
                BATCH,
                RegisterStore::fill);
    }

    private static void fill(PreparedStatement statement, Fact fact) throws SQLException {
        statement.setString(1, fact.id());
        statement.setString(2, fact.siren());
        statement.setObject(3, fact.grantedOn());
        statement.setLong(4, fact.cents());
        statement.setString(5, fact.regulation().number());
        statement.setString(6, fact.funder());
    }

    Optional<RegisterImport.Held> findHeld() {
        return jdbc
                .query(
                        "select count(*), count(distinct siren), max(imported_at) from aid.register_entry having count(*) > 0",
                        (row, index) -> {
                            Timestamp at = row.getTimestamp(3);
                            return new RegisterImport.Held(row.getLong(1), row.getLong(2), at.toInstant());
                        })
                .stream()
                .findFirst();
    }
}
