package fr.beffroi.workbench.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Many press at once, from fifty connections. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerRushTest {
    private static final int CONNECTIONS = 50;
    private static final int TRIES_EACH = 20;
    private static final long GRANT = 3_000_000;

    private final LedgerWorld world = new LedgerWorld();

    /** What the tries came to: what was made, and why the rest was not. */
    private record Outcome(List<Recorded> made, List<LedgerRefusal> refused) {}

    @Test
    void theLastThirtyThousandEurosGoToExactlyOneOfAThousand() throws Exception {
        Book book = world.book(GRANT, UnaryOperator.identity());
        Outcome outcome = rush(() -> world.of(book, MovementKind.RESERVE, GRANT, world.newFile(1)));
        assertThat(outcome.made()).hasSize(1);
        assertThat(outcome.refused())
                .hasSize(CONNECTIONS * TRIES_EACH - 1)
                .allMatch(new LedgerRefusal.NotEnough(Account.OPENED, null, GRANT, 0)::equals);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aThousandPressesOfOneButtonMakeOneMovement() throws Exception {
        Book book = world.book(100 * GRANT, UnaryOperator.identity());
        Movement movement = world.of(book, MovementKind.RESERVE, GRANT, world.newFile(2));
        Outcome outcome = rush(() -> movement);
        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.made().stream().filter(Recorded::fresh)).hasSize(1);
        assertThat(world.<Long>asOfficer(ledger -> ledger.balance(book.id(), Account.RESERVED, null)))
                .isEqualTo(GRANT);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aCapAndAYearsCreditsHoldTheRushAsWell() throws Exception {
        Book capped = world.book(
                1000 * GRANT, b -> new Book(b.id(), b.programme(), b.axis(), b.firstYear(), b.lastYear(), 7 * GRANT));
        assertThat(rush(() -> world.of(capped, MovementKind.RESERVE, GRANT, world.newFile(3)))
                        .made())
                .hasSize(7);

        Book book = world.book(1000 * GRANT, UnaryOperator.identity());
        FileStep file = world.newFile(4);
        world.asOfficer(ledger -> {
            ledger.record(world.of(book, MovementKind.OPEN_CREDIT, 5 * GRANT, book.firstYear()));
            ledger.record(world.of(book, MovementKind.RESERVE, 1000 * GRANT, file));
            return ledger.record(world.of(book, MovementKind.COMMIT, 1000 * GRANT, file));
        });
        Outcome orders = rush(() -> world.of(book, MovementKind.ORDER, GRANT, file));
        assertThat(orders.made()).hasSize(5);
        assertThat(orders.refused())
                .allMatch(new LedgerRefusal.NotEnough(Account.CREDIT, book.firstYear(), GRANT, 0)::equals);
        assertThat(faults()).isEmpty();
    }

    private Outcome rush(Supplier<Movement> movements) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        try (ExecutorService people = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Outcome>> tries = new ArrayList<>();
            for (int person = 0; person < CONNECTIONS; person++) {
                tries.add(people.submit((Callable<Outcome>) () -> press(start, movements)));
            }
            start.countDown();
            for (Future<Outcome> one : tries) {
                outcome.made().addAll(one.get().made());
                outcome.refused().addAll(one.get().refused());
            }
        }
        return outcome;
    }

    private Outcome press(CountDownLatch start, Supplier<Movement> movements) throws Exception {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        try (Connection connection = world.connection()) {
            start.await();
            for (int attempt = 0; attempt < TRIES_EACH; attempt++) {
                Movement movement = movements.get();
                try {
                    outcome.made()
                            .add(LedgerWorld.inTransaction(connection, "officer", ledger -> ledger.record(movement)));
                } catch (LedgerRefusedException e) {
                    outcome.refused().add(e.refusal());
                }
            }
        }
        return outcome;
    }

    private List<String> faults() throws Exception {
        try (Connection connection = world.connection()) {
            return LedgerVerification.verify(connection);
        }
    }
}
