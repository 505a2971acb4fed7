package fr.beffroi.workbench.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A book told year by year, and credits carried from one to the next: once, and never more than is left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreditYearsTest {
    private static final int PRESSES = 20;

    private final LedgerWorld world = new LedgerWorld();

    @Test
    void everyYearSaysWhatBecameOfItsCredits() throws Exception {
        Book book = world.book(
                40_000_000, b -> new Book(b.id(), b.programme(), b.axis(), b.firstYear(), b.lastYear(), null));
        FileStep file = world.newFile(1);
        int year = book.firstYear();
        world.asOfficer(ledger -> {
            ledger.record(world.of(book, MovementKind.OPEN_CREDIT, 6_000_000, year));
            ledger.record(world.of(book, MovementKind.REDUCE_CREDIT, 1_000_000, year));
            ledger.record(world.of(book, MovementKind.RESERVE, 3_000_000, file));
            ledger.record(world.of(book, MovementKind.COMMIT, 3_000_000, file));
            ledger.record(world.of(book, MovementKind.ORDER, 1_000_000, file));
            ledger.record(world.of(book, MovementKind.RETURN_ORDER, 1_000_000, file));
            ledger.record(world.of(book, MovementKind.ORDER, 2_000_000, file));
            ledger.record(world.of(book, MovementKind.CONFIRM, 2_000_000, file));
            ledger.record(world.of(book, MovementKind.RELEASE, 400_000, file));
            ledger.record(world.of(book, MovementKind.ORDER, 100_000, file));
            return ledger.record(world.of(book, MovementKind.CARRY_OVER, 2_500_000, year));
        });
        assertThat(years(book))
                .containsExactly(
                        new CreditYears.Year(year, 2_600_000, 5_000_000, 0, 2_500_000, 2_100_000, 2_000_000, 400_000),
                        new CreditYears.Year(year + 1, 0, 0, 2_500_000, 0, 0, 0, 2_500_000));
        // A payment on the credits that were carried over.
        Movement later = new Movement(
                book.id(), world.key(), MovementKind.CONFIRM, 100_000, null, file, "2026-CP-0001", "essai");
        world.asOfficer(ledger -> {
            ledger.record(later);
            ledger.record(new Movement(
                    book.id(), world.key(), MovementKind.ORDER, 300_000, year + 1, file, "2026-CP-0001", "essai"));
            return ledger.record(world.of(book, MovementKind.CONFIRM, 300_000, file));
        });
        assertThat(years(book).getLast())
                .isEqualTo(new CreditYears.Year(year + 1, 0, 0, 2_500_000, 0, 300_000, 300_000, 2_200_000));
        assertThat(years(book).getFirst().paid()).isEqualTo(2_100_000);
        assertThat(years(book))
                .allSatisfy(one -> assertThat(one.left())
                        .isEqualTo(one.voted() + one.carriedIn() - one.carriedOut() - one.ordered()));
        assertThat(faults()).isEmpty();
    }

    @Test
    void twentyCarryTheRestAtOnceAndOneDoes() throws Exception {
        Book book = world.book(40_000_000, UnaryOperator.identity());
        int year = book.firstYear();
        world.asOfficer(ledger -> ledger.record(world.of(book, MovementKind.OPEN_CREDIT, 1_234_567, year)));
        CountDownLatch start = new CountDownLatch(1);
        List<LedgerRefusal> refused = new ArrayList<>();
        int made = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(PRESSES)) {
            List<Future<Object>> presses = new ArrayList<>();
            for (int person = 0; person < PRESSES; person++) {
                presses.add(people.submit((Callable<Object>) () -> {
                    start.await();
                    try {
                        return world.asOfficer(
                                ledger -> ledger.record(world.of(book, MovementKind.CARRY_OVER, 1_234_567, year)));
                    } catch (LedgerRefusedException e) {
                        return e.refusal();
                    }
                }));
            }
            start.countDown();
            for (Future<Object> press : presses) {
                if (press.get() instanceof LedgerRefusal refusal) {
                    refused.add(refusal);
                } else {
                    made++;
                }
            }
        }
        assertThat(made).isEqualTo(1);
        assertThat(refused)
                .hasSize(PRESSES - 1)
                .allMatch(new LedgerRefusal.NotEnough(Account.CREDIT, year, 1_234_567, 0)::equals);
        assertThat(years(book).getLast().left()).isEqualTo(1_234_567);
        assertThat(faults()).isEmpty();
    }

    @Test
    void creditsOfAYearToComeAreNotLeftOver() {
        Book book = world.book(40_000_000, UnaryOperator.identity());
        int next = book.firstYear() + 1;
        world.asOfficer(ledger -> ledger.record(world.of(book, MovementKind.OPEN_CREDIT, 500, next)));
        assertThatThrownBy(() ->
                        world.asOfficer(ledger -> ledger.record(world.of(book, MovementKind.CARRY_OVER, 500, next))))
                .isInstanceOfSatisfying(
                        LedgerRefusedException.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new LedgerRefusal.YearNotBegun(next, next - 1)));
    }

    private List<CreditYears.Year> years(Book book) throws Exception {
        try (Connection connection = world.connection()) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("select set_config('beffroi.role', 'officer', true)")
                    .query(String.class)
                    .single();
            return new CreditYears(jdbc).list(book.id());
        }
    }

    private List<String> faults() throws Exception {
        try (Connection connection = world.connection()) {
            return LedgerVerification.verify(connection);
        }
    }
}
