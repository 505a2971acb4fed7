package fr.beffroi.workbench.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an envelope's book lets happen to its money, and what not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerTest {
    private static final long GRANT = 3_000_000;
    private final LedgerWorld world = new LedgerWorld();

    @Test
    void aBookIsFoundByWhatItIsFor() {
        Book book = world.book(GRANT, UnaryOperator.identity());
        assertThat(world.<Optional<Book>>asOfficer(ledger -> ledger.findBook(book.programme(), book.axis())))
                .contains(book);
        assertThat(world.<List<Book>>asOfficer(Ledger::listBooks)).contains(book);
        assertThat(world.<List<Balance>>asOfficer(ledger -> ledger.listBalances(book.id())))
                .containsExactly(
                        new Balance(Account.OPENED, null, null, GRANT), new Balance(Account.VOTED, null, null, -GRANT));
    }

    @Test
    void aGrantGoesFromTheEnvelopeToTheLastEuro() {
        Book book = world.book(40_000_000, UnaryOperator.identity());
        FileStep file = world.newFile(1);
        int year = book.firstYear();
        world.asOfficer(ledger -> {
            ledger.record(world.of(book, MovementKind.OPEN_CREDIT, 5_000_000, year));
            ledger.record(world.of(book, MovementKind.RESERVE, GRANT, file));
            ledger.record(world.of(book, MovementKind.COMMIT, GRANT, file));
            ledger.record(world.of(book, MovementKind.ORDER, 1_000_000, file));
            ledger.record(world.of(book, MovementKind.RETURN_ORDER, 1_000_000, file));
            ledger.record(world.of(book, MovementKind.ORDER, 2_500_000, file));
            ledger.record(world.of(book, MovementKind.CONFIRM, 2_500_000, file));
            ledger.record(world.of(book, MovementKind.RELEASE, 500_000, file));
            ledger.record(world.of(book, MovementKind.RECOVER, 700_000, file));
            return ledger.record(world.of(book, MovementKind.CARRY_OVER, 2_000_000, year));
        });
        assertThat(balance(book, Account.OPENED)).isEqualTo(37_000_000);
        assertThat(balance(book, Account.COMMITTED)).isZero();
        assertThat(balance(book, Account.ORDERED)).isZero();
        assertThat(balance(book, Account.PAID)).isEqualTo(1_800_000);
        assertThat(balance(book, Account.RECOVERED)).isEqualTo(700_000);
        assertThat(balance(book, Account.RELEASED)).isEqualTo(500_000);
        assertThat(credit(book, Account.CREDIT, year)).isEqualTo(500_000);
        assertThat(credit(book, Account.CREDIT_SPENT, year)).isEqualTo(2_500_000);
        assertThat(credit(book, Account.CREDIT, year + 1)).isEqualTo(2_000_000);
        assertThat(world.<List<Balance>>asOfficer(ledger -> ledger.listFileBalances(file.file())))
                .filteredOn(balance -> balance.cents() != 0)
                .extracting(Balance::account)
                .containsExactlyInAnyOrder(Account.PAID, Account.RECOVERED);
        assertThat(faults()).isEmpty();
    }

    @Test
    void anOrderNeedsBothThePromiseAndTheYearsCredits() {
        Book book = world.book(40_000_000, UnaryOperator.identity());
        FileStep file = world.newFile(2);
        world.asOfficer(ledger -> {
            ledger.record(world.of(book, MovementKind.OPEN_CREDIT, 1_000_000, book.firstYear()));
            ledger.record(world.of(book, MovementKind.RESERVE, GRANT, file));
            return ledger.record(world.of(book, MovementKind.COMMIT, GRANT, file));
        });
        assertThat(refusal(world.of(book, MovementKind.ORDER, 1_000_001, file)))
                .isEqualTo(new LedgerRefusal.NotEnough(Account.CREDIT, book.firstYear(), 1_000_001, 1_000_000));
        assertThat(refusal(world.of(book, MovementKind.ORDER, GRANT + 1, file)))
                .isEqualTo(new LedgerRefusal.NotEnough(Account.COMMITTED, null, GRANT + 1, GRANT));
        assertThat(refusal(world.of(book, MovementKind.ORDER, 100, world.newFile(3))))
                .as("another file has nothing of it")
                .isEqualTo(new LedgerRefusal.NotEnough(Account.COMMITTED, null, 100, 0));
        assertThat(balance(book, Account.COMMITTED)).as("nothing of it is kept").isEqualTo(GRANT);
    }

    @Test
    void oneCompanyHoldsNoMoreThanTheCapOverAllItsFiles() {
        Book book = world.book(
                40_000_000, b -> new Book(b.id(), b.programme(), b.axis(), b.firstYear(), b.lastYear(), 2_000_000L));
        world.asOfficer(ledger -> ledger.record(world.of(book, MovementKind.RESERVE, 1_500_000, world.newFile(4))));
        assertThat(refusal(world.of(book, MovementKind.RESERVE, 500_001, world.newFile(4))))
                .isEqualTo(new LedgerRefusal.AboveCap(2_000_000, 1_500_000, 500_001));
        assertThat(world.<Recorded>asOfficer(ledger ->
                                ledger.record(world.of(book, MovementKind.RESERVE, 500_000, world.newFile(4))))
                        .fresh())
                .isTrue();
        assertThat(world.<Recorded>asOfficer(ledger ->
                                ledger.record(world.of(book, MovementKind.RESERVE, 2_000_000, world.newFile(5))))
                        .fresh())
                .as("another company")
                .isTrue();
    }

    @Test
    void outsideItsYearsAnAuthorisationPromisesNothing() {
        Book book = world.book(
                40_000_000, b -> new Book(b.id(), b.programme(), b.axis(), b.firstYear() - 4, b.firstYear() - 1, null));
        assertThat(refusal(world.of(book, MovementKind.RESERVE, GRANT, world.newFile(6))))
                .isEqualTo(new LedgerRefusal.OutsideYears(book.lastYear() + 1, book.firstYear(), book.lastYear()));
        assertThat(refusal(world.of(book, MovementKind.OPEN_CREDIT, GRANT, book.firstYear() - 1)))
                .isInstanceOf(LedgerRefusal.OutsideYears.class);
    }

    @Test
    void askedTwiceUnderOneKeyItIsMadeOnce() {
        Book book = world.book(40_000_000, UnaryOperator.identity());
        Movement movement = world.of(book, MovementKind.RESERVE, GRANT, world.newFile(7));
        Recorded first = world.asOfficer(ledger -> ledger.record(movement));
        Recorded again = world.asOfficer(ledger -> ledger.record(movement));
        assertThat(again).isEqualTo(new Recorded(first.number(), false));
        assertThat(balance(book, Account.RESERVED)).isEqualTo(GRANT);
        Movement other = new Movement(
                book.id(), movement.key(), MovementKind.OPEN, 100, null, null, "2026-CP-0001", "autre chose");
        assertThat(refusal(other)).isEqualTo(new LedgerRefusal.KeyUsed(movement.key()));
    }

    @Test
    void whoMayNotMoveMoneyIsTold() throws SQLException {
        Book book = world.book(40_000_000, UnaryOperator.identity());
        for (String role : List.of("auditor", "buyer", "company-member", "anonymous", "administrator")) {
            try (Connection connection = world.connection()) {
                assertThatThrownBy(() -> LedgerWorld.inTransaction(
                                connection,
                                role,
                                ledger -> ledger.record(world.of(book, MovementKind.RESERVE, GRANT, world.newFile(8)))))
                        .isInstanceOfSatisfying(
                                LedgerRefusedException.class,
                                refused -> assertThat(refused.refusal())
                                        .isEqualTo(new LedgerRefusal.NotAllowed("reserve", role)));
            }
        }
        assertThat(refusal(new Movement(
                        UUID.randomUUID(), world.key(), MovementKind.OPEN, 1, null, null, "2026-CP-0001", "essai")))
                .isInstanceOf(LedgerRefusal.UnknownBook.class);
    }

    /** Whatever role it says that its viewer has. */
    @Test
    void theApplicationItselfCanWriteNothingBesideTheFunction() throws SQLException {
        Book book = world.book(40_000_000, UnaryOperator.identity());
        List<String> statements = List.of(
                "update funding.movement set amount_cents = 1",
                "delete from funding.movement",
                "truncate funding.movement, funding.entry",
                "insert into funding.movement select * from funding.movement",
                "update funding.entry set cents = 1",
                "delete from funding.entry",
                "insert into funding.entry select * from funding.entry",
                "update funding.balance set cents = 1",
                "delete from funding.balance",
                "insert into funding.balance select * from funding.balance",
                "update funding.book_head set number = 0",
                "delete from funding.book_head",
                "update funding.book set company_cap_cents = null",
                "delete from funding.book",
                "select funding.put('" + book.id() + "', 1, 9, 'opened', null, null, null, 100)",
                "alter table funding.movement disable trigger user",
                "set role " + world.ownerConnection().getMetaData().getUserName());
        try (Connection connection = world.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('beffroi.role', 'system', false)");
            for (String text : statements) {
                assertThatThrownBy(() -> statement.execute(text))
                        .as(text)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    @Test
    void evenTheOwnerIsStoppedAndWhatIsForcedShows() throws SQLException {
        Book book = world.book(40_000_000, UnaryOperator.identity());
        try (Connection connection = world.ownerConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('beffroi.role', 'system', false)");
            assertThatThrownBy(() -> statement.execute("update funding.movement set amount_cents = 1"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> statement.execute("delete from funding.entry"))
                    .hasMessageContaining("append-only");
            connection.setAutoCommit(false);
            statement.execute("alter table funding.movement disable trigger user");
            statement.execute("update funding.movement set reason = 'autre' where book = '" + book.id() + "'");
            statement.execute("alter table funding.movement enable trigger user");
            connection.commit();
        }
        assertThat(faults()).containsExactly("a hash is not that of its movement: " + book.id() + " 1");
        try (Connection connection = world.ownerConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('beffroi.role', 'system', false)");
            connection.setAutoCommit(false);
            statement.execute("alter table funding.movement disable trigger user");
            statement.execute("update funding.movement set reason = 'essai' where book = '" + book.id() + "'");
            statement.execute("alter table funding.movement enable trigger user");
            connection.commit();
        }
        assertThat(faults()).isEmpty();
    }

    private LedgerRefusal refusal(Movement movement) {
        try {
            Recorded made = world.asOfficer(ledger -> ledger.record(movement));
            throw new AssertionError("made: " + made);
        } catch (LedgerRefusedException e) {
            return e.refusal();
        }
    }

    private long balance(Book book, Account account) {
        return world.asOfficer(ledger -> ledger.balance(book.id(), account, null));
    }

    private long credit(Book book, Account account, int year) {
        return world.asOfficer(ledger -> ledger.balance(book.id(), account, year));
    }

    private List<String> faults() {
        try (Connection connection = world.connection()) {
            return LedgerVerification.verify(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
