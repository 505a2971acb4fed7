package fr.beffroi.workbench.funding.open;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums of the books that everybody may know, by envelope and calendar year; what may be known of them is for the database to say. */
@Service
public class PublishedTotals {
    private static final int CENTS = 2;

    private final JdbcClient jdbc;

    /** Reads through a connection's own transaction, whoever the viewer is. */
    public PublishedTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What happened to an envelope in a calendar year (that of Paris), in euros.
     *
     * @param axis by its code
     * @param voted authorised by the assembly, less what it took back
     * @param committed promised by enforceable acts, less what was released
     * @param paid confirmed by the public accountant, less what companies paid back
     * @param lastAt when the last of these movements was made
     */
    public record Total(
            UUID programme,
            String axis,
            int year,
            BigDecimal voted,
            BigDecimal committed,
            BigDecimal paid,
            Instant lastAt) {}

    /** All envelopes and years in which something moved. */
    @Transactional(readOnly = true)
    public List<Total> list() {
        return jdbc.sql("select * from funding.published_totals()")
                .query((row, index) -> new Total(
                        row.getObject("programme", UUID.class),
                        row.getString("axis"),
                        row.getInt("year"),
                        BigDecimal.valueOf(row.getLong("voted_cents"), CENTS),
                        BigDecimal.valueOf(row.getLong("committed_cents"), CENTS),
                        BigDecimal.valueOf(row.getLong("paid_cents"), CENTS),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The numbers under which files are published, by file. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> numbers() {
        Map<UUID, Long> numbers = new HashMap<>();
        jdbc.sql("select file, number from funding.published_files()").query(row -> {
            numbers.put(row.getObject("file", UUID.class), row.getLong("number"));
        });
        return numbers;
    }
}
