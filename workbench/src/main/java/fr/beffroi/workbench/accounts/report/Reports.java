package fr.beffroi.workbench.accounts.report;

import fr.beffroi.workbench.identity.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Monthly reports: made anew each time they are asked for, kept as they were, readable by whom row-level security lets. */
@Service
public class Reports {
    private final FigureMaker figures;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    Reports(FigureMaker figures, JdbcClient jdbc, JsonMapper json, AuditLog audit, TransactionOperations transactions) {
        this.figures = figures;
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Makes and keeps the report of a month, by any of its days. */
    public MonthlyReport make(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        String made = json.writeValueAsString(figures.make(month));
        return require(transactions.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('accounts.monthly_report'))")
                    .query()
                    .listOfRows();
            int number = jdbc.sql(
                            "select coalesce(max(number), 0) + 1 from accounts.monthly_report where month = :month")
                    .param("month", month)
                    .query(Integer.class)
                    .single();
            jdbc.sql(
                            "insert into accounts.monthly_report (month, number, figures) values (:month, :number, :figures::jsonb)")
                    .param("month", month)
                    .param("number", number)
                    .param("figures", made)
                    .update();
            audit.record("report.make", "report", month + "/" + number, Map.of());
            return find(month, number).orElseThrow();
        }));
    }

    private static MonthlyReport require(@Nullable MonthlyReport made) {
        if (made == null) {
            throw new IllegalStateException("No report was kept");
        }
        return made;
    }

    /** The newest first. */
    public List<MonthlyReport> list() {
        return read(
                "select month, number, made_at from accounts.monthly_report order by month desc, number desc limit 120",
                Map.of());
    }

    private Optional<MonthlyReport> find(LocalDate month, int number) {
        return read(
                        "select month, number, made_at from accounts.monthly_report where month = :month and number = :number",
                        Map.of("month", month, "number", number))
                .stream()
                .findFirst();
    }

    private List<MonthlyReport> read(String sql, Map<String, ?> params) {
        return transactions.execute(
                status -> jdbc.sql(sql).params(params).query(Reports::report).list());
    }

    /** The figures of a report; empty where there is none the viewer may read. */
    public Optional<MonthlyFigures> findFigures(LocalDate month, int number) {
        return transactions.execute(status -> jdbc.sql(
                        "select figures::text from accounts.monthly_report where month = :month and number = :number")
                .param("month", month)
                .param("number", number)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, MonthlyFigures.class)));
    }

    private static MonthlyReport report(ResultSet row, int index) throws SQLException {
        return new MonthlyReport(
                row.getObject("month", LocalDate.class),
                row.getInt("number"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
