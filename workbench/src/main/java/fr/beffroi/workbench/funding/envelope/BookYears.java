package fr.beffroi.workbench.funding.envelope;

import fr.beffroi.workbench.funding.ledger.CreditYears;
import fr.beffroi.workbench.web.file.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A book year by year in euros, and all its movements as a file. */
@Service
@Transactional(readOnly = true)
public class BookYears {
    private static final int CENTS = 2;
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "numero",
            "date",
            "mouvement",
            "montant",
            "exercice",
            "dossier",
            "entreprise",
            "acte",
            "motif",
            "empreinte");

    private final CreditYears years;
    private final JdbcClient jdbc;

    BookYears(CreditYears years, JdbcClient jdbc) {
        this.years = years;
        this.jdbc = jdbc;
    }

    /** A year, as {@link CreditYears.Year}, in euros. */
    public record Line(
            int year,
            BigDecimal engaged,
            BigDecimal voted,
            BigDecimal carriedIn,
            BigDecimal carriedOut,
            BigDecimal ordered,
            BigDecimal paid,
            BigDecimal left) {

        static Line of(CreditYears.Year year) {
            return new Line(
                    year.year(),
                    euros(year.engaged()),
                    euros(year.voted()),
                    euros(year.carriedIn()),
                    euros(year.carriedOut()),
                    euros(year.ordered()),
                    euros(year.paid()),
                    euros(year.left()));
        }
    }

    /** All years in which something happened. */
    public List<Line> list(UUID book) {
        return years.list(book).stream().map(Line::of).toList();
    }

    /** Writes every movement in its order, with its hash: whoever keeps the file can show that nothing was changed since. Each is written as it is read. */
    public void writeJournal(UUID book, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(Csv.row(COLUMNS));
        try (Stream<String> lines = jdbc
                .sql("""
                select m.number, to_char(m.at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI:SS') as at, m.kind, m.amount_cents, m.year,
                    f.number as file, m.company, m.decision, m.reason, encode(m.hash, 'hex') as hash
                from funding.movement m left join funding.file f on f.id = m.file where m.book = :book order by m.number""")
                .withFetchSize(AT_ONCE)
                .param("book", book)
                .query((row, index) -> Csv.row(BookYears.<Object>cells(
                        row.getLong("number"),
                        row.getString("at"),
                        row.getString("kind"),
                        euros(row.getLong("amount_cents")),
                        row.getObject("year"),
                        row.getObject("file"),
                        row.getString("company"),
                        row.getString("decision"),
                        row.getString("reason"),
                        row.getString("hash"))))
                .stream()) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                text.write(each.next());
            }
        }
        text.flush();
    }

    @SafeVarargs
    private static <T> List<@Nullable T> cells(@Nullable T... cells) {
        return java.util.Arrays.asList(cells);
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, CENTS);
    }
}
