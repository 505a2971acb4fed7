package fr.beffroi.workbench.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.open.PublishedTotals;
import fr.beffroi.workbench.harness.Visitor;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Random journals over several years: what is published is, to the cent, what a recount of the journal says; and nothing of it needs a role. */
class PublishedTotalsOracleTest {
    private static final int WORLDS = Visitor.SLOW ? 400 : 50;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final LedgerWorld world = new LedgerWorld();
    private final List<FileStep> files = List.of(world.newFile(1), world.newFile(2), world.newFile(3));

    /** A line of the journal, as the test wrote it. */
    private record Line(UUID programme, String axis, MovementKind kind, long cents, OffsetDateTime at) {
        int year() {
            return at.atZoneSameInstant(PARIS).getYear();
        }
    }

    private record Key(UUID programme, String axis, int year) {}

    @Test
    void thePublishedSumsAreThoseOfTheJournal() throws SQLException {
        try (Connection owner = world.ownerConnection();
                Connection anybody = world.connection()) {
            for (long seed = 1; seed <= WORLDS; seed++) {
                List<Line> journal = write(owner, new Random(seed));
                assertThat(read(anybody, journal)).as("seed %s", seed).isEqualTo(recount(journal));
            }
        }
    }

    /** Movements of any year, also around midnight of New Year's Eve: the ledger itself dates them with the clock, so their owner writes these. */
    private List<Line> write(Connection owner, Random random) throws SQLException {
        owner.setAutoCommit(false);
        List<Line> journal = new ArrayList<>();
        try (Statement statement = owner.createStatement()) {
            statement.execute("alter table funding.movement disable trigger user");
            statement.execute("alter table funding.movement no force row level security");
            statement.execute("alter table funding.book disable trigger user");
            statement.execute("alter table funding.book no force row level security");
        }
        for (int book = 0; book <= random.nextInt(4); book++) {
            journal.addAll(fill(owner, random));
        }
        try (Statement statement = owner.createStatement()) {
            statement.execute("alter table funding.movement enable trigger user");
            statement.execute("alter table funding.movement force row level security");
            statement.execute("alter table funding.book enable trigger user");
            statement.execute("alter table funding.book force row level security");
        }
        owner.commit();
        return journal;
    }

    private List<Line> fill(Connection owner, Random random) throws SQLException {
        UUID book = UUID.randomUUID();
        String axis = List.of("drones", "ports", "cyber").get(random.nextInt(3));
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into funding.book (id, programme, axis, first_year, last_year) values (?, ?, ?, 2024, 2028)")) {
            insert.setObject(1, book);
            insert.setObject(2, book);
            insert.setString(3, axis);
            insert.execute();
        }
        List<Line> lines = new ArrayList<>();
        MovementKind[] kinds = MovementKind.values();
        try (PreparedStatement insert = owner.prepareStatement("""
                insert into funding.movement (book, number, key, kind, amount_cents, year, file, company, step, decision, reason, role, at, before, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'CP', 'essai', 'officer', ?, '', '')""")) {
            for (int number = 1; number <= 1 + random.nextInt(40); number++) {
                FileStep file = files.get(random.nextInt(files.size()));
                MovementKind kind = kinds[random.nextInt(kinds.length)];
                Line line =
                        new Line(book, axis, kind, 1 + Math.floorMod(random.nextLong(), 100_000_000_000L), at(random));
                lines.add(line);
                insert.setObject(1, book);
                insert.setLong(2, number);
                insert.setString(3, book + "/" + number);
                insert.setString(4, kind.code());
                insert.setLong(5, line.cents());
                insert.setObject(6, kind.isOfYear() ? 2026 : null);
                insert.setObject(7, kind.isOfFile() ? file.file() : null);
                insert.setString(8, kind.isOfFile() ? file.company().number() : null);
                insert.setObject(9, kind.isOfFile() ? 1 : null);
                insert.setObject(10, line.at());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return lines;
    }

    private static OffsetDateTime at(Random random) {
        ZonedDateTime turn = LocalDate.of(2025 + random.nextInt(4), 1, 1).atStartOfDay(PARIS);
        int seconds = random.nextBoolean() ? random.nextInt(7_200) - 3_600 : random.nextInt(30_000_000);
        return turn.plusSeconds(seconds).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static Map<Key, List<BigDecimal>> recount(List<Line> journal) {
        Map<Key, long[]> sums = new TreeMap<>(Comparator.comparing(Key::toString));
        for (Line line : journal) {
            int place = switch (line.kind()) {
                case OPEN, REDUCE -> 0;
                case COMMIT, RELEASE -> 1;
                case CONFIRM, RECOVER -> 2;
                default -> -1;
            };
            if (place >= 0) {
                boolean back = line.kind() == MovementKind.REDUCE
                        || line.kind() == MovementKind.RELEASE
                        || line.kind() == MovementKind.RECOVER;
                sums.computeIfAbsent(new Key(line.programme(), line.axis(), line.year()), key -> new long[3])[place] +=
                        back ? -line.cents() : line.cents();
            }
        }
        Map<Key, List<BigDecimal>> euros = new TreeMap<>(Comparator.comparing(Key::toString));
        sums.forEach((key, cents) -> euros.put(
                key,
                List.of(
                        BigDecimal.valueOf(cents[0], 2),
                        BigDecimal.valueOf(cents[1], 2),
                        BigDecimal.valueOf(cents[2], 2))));
        return euros;
    }

    private static Map<Key, List<BigDecimal>> read(Connection anybody, List<Line> journal) {
        PublishedTotals totals = new PublishedTotals(JdbcClient.create(new SingleConnectionDataSource(anybody, true)));
        Map<Key, List<BigDecimal>> euros = new TreeMap<>(Comparator.comparing(Key::toString));
        totals.list().stream()
                .filter(total ->
                        journal.stream().anyMatch(line -> line.programme().equals(total.programme())))
                .forEach(total -> euros.put(
                        new Key(total.programme(), total.axis(), total.year()),
                        List.of(total.voted(), total.committed(), total.paid())));
        return euros;
    }
}
