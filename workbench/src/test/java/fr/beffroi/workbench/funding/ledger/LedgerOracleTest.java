package fr.beffroi.workbench.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Visitor;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Random histories of movements: the database says and holds what a plain book on paper does. */
class LedgerOracleTest {
    private static final int HISTORIES = Visitor.SLOW ? 60 : 25;
    private static final int MOVEMENTS = 120;
    private static final Map<Account, String> WORDS = Map.of(
            Account.OPENED, "opened",
            Account.RESERVED, "reserved",
            Account.COMMITTED, "committed",
            Account.ORDERED, "ordered",
            Account.PAID, "paid",
            Account.RELEASED, "released",
            Account.RECOVERED, "recovered");

    private final LedgerWorld world = new LedgerWorld();
    private final int thisYear = LocalDate.now(ZoneId.of("Europe/Paris")).getYear();

    @Test
    void theDatabaseAndThePaperAgree() throws Exception {
        Set<String> seen = new HashSet<>();
        try (Connection connection = world.connection()) {
            for (long seed = 1; seed <= HISTORIES; seed++) {
                live(connection, new Random(seed), "seed " + seed, seen);
            }
            assertThat(LedgerVerification.verify(connection)).isEmpty();
        }
        assertThat(seen)
                .as("every answer was given")
                .contains("made", "again", "key", "years", "cap", "not enough", "not begun");
    }

    private void live(Connection connection, Random random, String story, Set<String> seen) {
        int first = thisYear - random.nextInt(3);
        Book book = new Book(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "drones",
                first,
                random.nextInt(8) == 0 ? Math.max(first, thisYear - 1) : thisYear + random.nextInt(3),
                random.nextBoolean() ? null : 500L + random.nextInt(1000));
        LedgerWorld.inTransaction(connection, "officer", ledger -> {
            ledger.makeBook(book);
            return book;
        });
        PlainBook paper = new PlainBook(book, thisYear);
        List<FileStep> files = List.of(world.newFile(1), world.newFile(1), world.newFile(2), world.newFile(3));
        List<Movement> asked = new ArrayList<>();
        for (int number = 0; number < MOVEMENTS; number++) {
            Movement movement = random(random, book, files, asked);
            asked.add(movement);
            String expected = paper.apply(movement);
            seen.add(expected);
            assertThat(ask(connection, movement))
                    .as("%s, movement %s: %s", story, number, movement)
                    .isEqualTo(expected);
        }
        for (Map.Entry<Account, String> word : WORDS.entrySet()) {
            long held = LedgerWorld.inTransaction(
                    connection, "officer", ledger -> ledger.balance(book.id(), word.getKey(), null));
            assertThat(held).as("%s, %s", story, word.getValue()).isEqualTo(paper.sum(word.getValue()));
        }
        for (int year = first; year <= thisYear + 2; year++) {
            int ofYear = year;
            long held = LedgerWorld.inTransaction(
                    connection, "officer", ledger -> ledger.balance(book.id(), Account.CREDIT, ofYear));
            assertThat(held).as("%s, credits of %s", story, year).isEqualTo(paper.sum("credit " + year));
        }
    }

    private Movement random(Random random, Book book, List<FileStep> files, List<Movement> asked) {
        if (!asked.isEmpty() && random.nextInt(12) == 0) {
            Movement known = asked.get(random.nextInt(asked.size()));
            return random.nextBoolean()
                    ? known
                    : new Movement(
                            known.book(),
                            known.key(),
                            known.kind(),
                            known.amountCents() + 1,
                            known.year(),
                            known.file(),
                            known.decision(),
                            known.reason());
        }
        MovementKind[] kinds = MovementKind.values();
        // Money must come in before it can go on.
        MovementKind kind = random.nextInt(4) == 0
                ? List.of(MovementKind.OPEN, MovementKind.OPEN_CREDIT).get(random.nextInt(2))
                : kinds[random.nextInt(kinds.length)];
        return new Movement(
                book.id(),
                world.key(),
                kind,
                1 + random.nextInt(400),
                kind.isOfYear() ? book.firstYear() - (random.nextInt(15) == 0 ? 1 : 0) + random.nextInt(2) : null,
                kind.isOfFile() ? files.get(random.nextInt(files.size())) : null,
                "2026-CP-0001",
                "essai");
    }

    private static String ask(Connection connection, Movement movement) {
        try {
            Recorded recorded = LedgerWorld.inTransaction(connection, "officer", ledger -> ledger.record(movement));
            return recorded.fresh() ? "made" : "again";
        } catch (LedgerRefusedException e) {
            return switch (e.refusal()) {
                case LedgerRefusal.NotEnough _ -> "not enough";
                case LedgerRefusal.AboveCap _ -> "cap";
                case LedgerRefusal.OutsideYears _ -> "years";
                case LedgerRefusal.YearNotBegun _ -> "not begun";
                case LedgerRefusal.KeyUsed _ -> "key";
                case LedgerRefusal.UnknownBook _ -> "unknown book";
                case LedgerRefusal.NotAllowed _ -> "not allowed";
            };
        }
    }
}
