package fr.beffroi.workbench.funding.open;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grants everybody may know; what may be known of them is for the database to say. */
@Service
public class PublishedGrants {
    private static final int CENTS = 2;
    private static final int AT_ONCE = 500;
    private static final String ALL = """
            select g.*, x.cofunders, x.funders, x.latitude, x.longitude from funding.published_grants() g
            left join funding.published_extras() x on x.file_number = g.number order by g.decided_on desc, g.number desc""";

    private final JdbcClient jdbc;

    PublishedGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, the newest decision first. */
    @Transactional
    public List<PublishedGrant> list() {
        return jdbc.sql(ALL).query((row, index) -> read(row)).list();
    }

    /** Hands on all, the newest decision first, one by one as the database gives them: they never stand in memory together. */
    @Transactional(readOnly = true)
    public void forEach(Consumer<PublishedGrant> what) {
        try (Stream<PublishedGrant> rows =
                jdbc.sql(ALL).withFetchSize(AT_ONCE).query((row, index) -> read(row)).stream()) {
            rows.forEach(what);
        }
    }

    private static PublishedGrant read(ResultSet row) throws SQLException {
        return new PublishedGrant(
                row.getLong("number"),
                row.getObject("book", UUID.class),
                row.getObject("programme", UUID.class),
                row.getString("programme_name"),
                row.getString("axis"),
                row.getString("company"),
                row.getString("company_name"),
                row.getString("siret"),
                row.getString("department"),
                row.getString("title"),
                amount(row.getString("asked")),
                row.getString("act"),
                row.getObject("applied_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("enforceable_on", LocalDate.class),
                row.getObject("signed_on", LocalDate.class),
                row.getInt("last_year"),
                euros(row.getLong("granted_cents")),
                euros(row.getLong("unspent_cents")),
                euros(row.getLong("paid_cents")),
                Arrays.stream((Date[]) row.getArray("paid_on").getArray())
                        .map(Date::toLocalDate)
                        .toList(),
                row.getBoolean("closed"),
                row.getBoolean("de_minimis"),
                cofunders(row),
                cofunded(row),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class));
    }

    private static List<String> cofunders(ResultSet row) throws SQLException {
        Array names = row.getArray("cofunders");
        return names == null ? List.of() : List.of((String[]) names.getArray());
    }

    /** Who was asked and has not granted may still do so: then nothing is certain. */
    private static @Nullable Boolean cofunded(ResultSet row) throws SQLException {
        Integer funders = row.getObject("funders", Integer.class);
        if (funders == null) {
            return null;
        }
        return !cofunders(row).isEmpty() ? Boolean.TRUE : funders == 0 ? Boolean.FALSE : null;
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, CENTS);
    }

    /** An amount as it was typed, and found good when it was handed in. */
    private static @Nullable BigDecimal amount(String typed) {
        String digits = typed.replaceAll("[\\s\\p{Z}€]", "").replace(',', '.');
        return digits.matches("\\d{1,12}(\\.\\d{1,2})?") ? new BigDecimal(digits).setScale(CENTS) : null;
    }
}
