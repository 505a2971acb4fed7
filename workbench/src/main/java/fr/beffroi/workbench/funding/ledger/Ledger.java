package fr.beffroi.workbench.funding.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books of all envelopes. Callers bring the transaction of the step that moves the money: both are kept, or neither. Movements in several
 * books are asked for in the order of the books' ids, so that nobody waits for each other.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {
    private static final String BOOK = """
            select id, programme, axis, first_year, last_year, company_cap_cents from funding.book""";

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the book of an envelope, still without money. */
    public void makeBook(Book book) {
        jdbc.sql("""
                insert into funding.book (id, programme, axis, first_year, last_year, company_cap_cents)
                values (:id, :programme, :axis, :first, :last, :cap)""")
                .param("id", book.id())
                .param("programme", book.programme())
                .param("axis", book.axis())
                .param("first", book.firstYear())
                .param("last", book.lastYear())
                .param("cap", book.companyCapCents())
                .update();
    }

    /** The book of an envelope. */
    public Optional<Book> findBook(UUID programme, String axis) {
        return jdbc.sql(BOOK + " where programme = :programme and axis = :axis")
                .param("programme", programme)
                .param("axis", axis)
                .query(Ledger::book)
                .optional();
    }

    /** All books, by programme and axis. */
    public List<Book> listBooks() {
        return jdbc.sql(BOOK + " order by programme, axis").query(Ledger::book).list();
    }

    /**
     * Makes a movement, or finds that it was made before.
     *
     * @throws LedgerRefusedException where the database refuses it; the transaction can then only be rolled back
     */
    public Recorded record(Movement movement) {
        FileStep file = movement.file();
        try {
            return jdbc.sql("""
                    select number, fresh from funding.record_movement(:book, :key, :kind, :amount, :year::int, :file::uuid,
                        :company::char(9), :step::int, :decision, :reason)""")
                    .param("book", movement.book())
                    .param("key", movement.key())
                    .param("kind", movement.kind().code())
                    .param("amount", movement.amountCents())
                    .param("year", movement.year())
                    .param("file", file == null ? null : file.file())
                    .param("company", file == null ? null : file.company().number())
                    .param("step", file == null ? null : file.step())
                    .param("decision", movement.decision())
                    .param("reason", movement.reason())
                    .query((row, index) -> new Recorded(row.getLong(1), row.getBoolean(2)))
                    .single();
        } catch (DataAccessException e) {
            throw Refusals.of(e)
                    .<RuntimeException>map(refusal -> new LedgerRefusedException(refusal, e))
                    .orElse(e);
        }
    }

    /** What is in an account over all files, now. */
    public long balance(UUID book, Account account, @Nullable Integer year) {
        return jdbc.sql("""
                select coalesce(sum(cents), 0) from funding.balance
                where book = :book and account = :account and year is not distinct from :year::int""")
                .param("book", book)
                .param("account", account.code())
                .param("year", year)
                .query(Long.class)
                .single();
    }

    /** What is in every account of a book, as far as the viewer may see them. */
    public List<Balance> listBalances(UUID book) {
        return jdbc.sql("""
                select account, year, file, cents from funding.balance where book = :book order by account, year, file""").param("book", book).query(Ledger::balance).list();
    }

    /** What is in the accounts of a file, in all books. */
    public List<Balance> listFileBalances(UUID file) {
        return jdbc.sql("""
                select account, year, file, sum(cents) as cents from funding.balance where file = :file
                group by account, year, file order by account""").param("file", file).query(Ledger::balance).list();
    }

    private static Book book(ResultSet row, int index) throws SQLException {
        return new Book(
                row.getObject("id", UUID.class),
                row.getObject("programme", UUID.class),
                row.getString("axis"),
                row.getInt("first_year"),
                row.getInt("last_year"),
                row.getObject("company_cap_cents", Long.class));
    }

    private static Balance balance(ResultSet row, int index) throws SQLException {
        return new Balance(
                Account.of(row.getString("account")),
                row.getObject("year", Integer.class),
                row.getObject("file", UUID.class),
                row.getLong("cents"));
    }
}
