package fr.beffroi.workbench.funding.envelope;

import fr.beffroi.workbench.aid.programme.Axis;
import fr.beffroi.workbench.aid.programme.Envelope;
import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.funding.ledger.Account;
import fr.beffroi.workbench.funding.ledger.Balance;
import fr.beffroi.workbench.funding.ledger.Book;
import fr.beffroi.workbench.funding.ledger.Ledger;
import fr.beffroi.workbench.funding.ledger.Movement;
import fr.beffroi.workbench.identity.AuditLog;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The envelopes of all programmes with their books, and what officers and administrators do to them. */
@Service
@Transactional
public class Envelopes {
    private static final int CENTS = 2;

    private final Ledger ledger;
    private final Programmes programmes;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    Envelopes(Ledger ledger, Programmes programmes, JdbcClient jdbc, AuditLog audit) {
        this.ledger = ledger;
        this.programmes = programmes;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * An envelope of a programme that has no book yet.
     *
     * @param euros authorised in its programme
     */
    public record Unopened(
            UUID programme, String programmeName, String axis, int firstYear, int lastYear, BigDecimal euros) {}

    /** All that have a book. */
    @Transactional(readOnly = true)
    public List<EnvelopeReading> list() {
        return ledger.listBooks().stream()
                .map(this::read)
                .sorted(Comparator.comparing(EnvelopeReading::programmeName).thenComparing(EnvelopeReading::axis))
                .toList();
    }

    /** Empty where there is no such book. */
    @Transactional(readOnly = true)
    public Optional<EnvelopeReading> find(UUID book) {
        return ledger.listBooks().stream()
                .filter(one -> one.id().equals(book))
                .findFirst()
                .map(this::read);
    }

    /** Envelopes that programmes speak of and that have no book: nothing can be promised of them. */
    @Transactional(readOnly = true)
    public List<Unopened> listUnopened() {
        return programmes.list().stream()
                .filter(programme -> programme.lastVersion() > 0)
                .flatMap(programme -> unopened(programme).stream())
                .toList();
    }

    private List<Unopened> unopened(Programme programme) {
        List<Envelope> promised = programmes.listEnvelopes(programme.id()).stream()
                .filter(envelope -> envelope.kind() == Envelope.Kind.AUTHORISATION)
                .toList();
        return promised.stream()
                .map(Envelope::axis)
                .distinct()
                .filter(axis -> ledger.findBook(programme.id(), axis.code()).isEmpty())
                .map(axis -> unopened(
                        programme,
                        axis,
                        promised.stream()
                                .filter(envelope -> envelope.axis() == axis)
                                .toList()))
                .toList();
    }

    private static Unopened unopened(Programme programme, Axis axis, List<Envelope> promised) {
        return new Unopened(
                programme.id(),
                programme.name(),
                axis.code(),
                promised.stream().mapToInt(Envelope::year).min().orElseThrow(),
                promised.stream().mapToInt(Envelope::year).max().orElseThrow(),
                euros(promised.stream().mapToLong(Envelope::amountCents).sum()));
    }

    /** The movements of a book, the newest first, as far as the viewer may see them. */
    @Transactional(readOnly = true)
    public List<JournalLine> listJournal(UUID book) {
        return jdbc.sql("""
                select m.number, m.at, m.kind, m.amount_cents, m.year, m.file, f.number as file_number, m.decision, m.reason
                from funding.movement m left join funding.file f on f.id = m.file where m.book = :book order by m.number desc limit 500""")
                .param("book", book)
                .query((row, index) -> new JournalLine(
                        row.getLong("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        euros(row.getLong("amount_cents")),
                        row.getObject("year", Integer.class),
                        row.getObject("file", UUID.class),
                        row.getObject("file_number", Long.class),
                        row.getString("decision"),
                        row.getString("reason")))
                .list();
    }

    /**
     * Makes a book as it was typed, still without money.
     *
     * @throws EnvelopeFaultsException where something is at fault
     */
    public UUID make(Map<EnvelopeField, String> typed) {
        EnvelopeReader reader = new EnvelopeReader(typed);
        Book book = reader.book(UUID.randomUUID(), programmes.list());
        if (ledger.findBook(book.programme(), book.axis()).isPresent()) {
            throw reader.fault(EnvelopeField.AXIS, "bookThere");
        }
        ledger.makeBook(book);
        audit.record(
                "book.make", "book", book.id().toString(), Map.of("programme", book.programme(), "axis", book.axis()));
        return book.id();
    }

    /**
     * Records an act that brings money into a book, takes free money out, or frees what was released.
     *
     * @throws EnvelopeFaultsException where something is at fault
     * @throws fr.beffroi.workbench.funding.ledger.LedgerRefusedException where the book does not allow it
     */
    public void move(UUID book, Map<EnvelopeField, String> typed) {
        Movement movement = new EnvelopeReader(typed).movement(book);
        ledger.record(movement);
        audit.record(
                "book.move",
                "book",
                book.toString(),
                Map.of(
                        "kind",
                        movement.kind().code(),
                        "cents",
                        movement.amountCents(),
                        "decision",
                        movement.decision()));
    }

    private EnvelopeReading read(Book book) {
        List<Balance> balances = ledger.listBalances(book.id());
        Map<Account, BigDecimal> sums = new EnumMap<>(Account.class);
        TreeSet<Integer> years = new TreeSet<>();
        for (Balance balance : balances) {
            if (balance.year() == null) {
                sums.merge(balance.account(), euros(balance.cents()), BigDecimal::add);
            } else {
                years.add(balance.year());
            }
        }
        Long cap = book.companyCapCents();
        return new EnvelopeReading(
                book.id(),
                book.programme(),
                programmes
                        .find(book.programme())
                        .map(Programme::name)
                        .orElse(book.programme().toString()),
                book.axis(),
                book.firstYear(),
                book.lastYear(),
                cap == null ? null : euros(cap),
                sums,
                years.stream()
                        .map(year -> new EnvelopeReading.Credit(
                                year,
                                credit(balances, Account.CREDIT_VOTED, year).negate(),
                                credit(balances, Account.CREDIT_SPENT, year),
                                credit(balances, Account.CREDIT, year)))
                        .toList());
    }

    private static BigDecimal credit(List<Balance> balances, Account account, int year) {
        return balances.stream()
                .filter(balance -> balance.account() == account && Objects.equals(balance.year(), year))
                .map(balance -> euros(balance.cents()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, CENTS);
    }
}
