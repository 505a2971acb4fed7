package fr.beffroi.workbench.funding.open;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twenty thousand grants go out row by row: they never stand in memory together, and add up to the cent. */
@WorkbenchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyGrantsTest {
    private static final int MANY = 20_000;
    private static final long MEGABYTE = 1 << 20;
    private static final String BOOK = "00000000-0000-4000-8000-00000000b00c";
    private static final List<String> TABLES =
            List.of("funding.movement", "funding.step", "funding.file", "funding.book");
    /** The tables refuse all changes but those of the application; their owner lifts that for a moment, which spares 20 000 lives of files. */
    private static final String FILL = """
            create temporary table many as select gen_random_uuid() as id, n from generate_series(1, %1$d) n;
            insert into funding.book (id, programme, axis, first_year, last_year) values ('%2$s', '%2$s', 'essai', 2026, 2027);
            insert into funding.file (id, programme, axis, company, title, state, steps)
                select id, '%2$s', 'essai', '999999999', 'Nombreux, n° ' || n, 'enforceable', 2 from many;
            insert into funding.step (file, number, company, kind, content, state, state_content, role)
                select id, 1, '999999999', 'decide-grant', jsonb_build_object('on', '2026-03-06', 'decision', 'CP-' || n), 'granted', '{}'::jsonb, 'officer' from many;
            insert into funding.step (file, number, company, kind, content, state, state_content, role)
                select id, 2, '999999999', 'make-enforceable', '{"on":"2026-03-10"}', 'enforceable', '{}'::jsonb, 'officer' from many;
            insert into funding.movement (book, number, key, kind, amount_cents, file, company, step, decision, reason, role, at, before, hash)
                select '%2$s', n, 'nombreux-' || n, 'commit', 100000 + n, id, '999999999', 1, 'CP', 'essai', 'officer', now(), '', '' from many;
            """.formatted(MANY, BOOK);

    private static final String EMPTY = """
            delete from funding.movement where book = '%1$s';
            delete from funding.step where file in (select id from funding.file where programme = '%1$s');
            delete from funding.file where programme = '%1$s';
            delete from funding.book where id = '%1$s'""".formatted(BOOK);

    @LocalServerPort
    private int port;

    @Autowired
    private PublishedGrants grants;

    @Autowired
    private EssentialData data;

    @Autowired
    private Environment environment;

    @BeforeAll
    void fill() throws SQLException {
        asOwner(FILL);
        // As the database does by itself a minute later; without it the test once took eight times as long.
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze " + String.join(", ", TABLES));
        }
    }

    @AfterAll
    void empty() throws SQLException {
        asOwner(EMPTY);
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            guard(statement, "disable trigger user", "no force");
            statement.execute(sql);
            statement.execute("set constraints all immediate");
            guard(statement, "enable trigger user", "force");
            connection.commit();
        }
    }

    private static void guard(Statement statement, String triggers, String force) throws SQLException {
        for (String table : TABLES) {
            statement.execute("alter table " + table + " " + triggers);
            statement.execute("alter table " + table + " " + force + " row level security");
        }
    }

    @Test
    void aGrantIsForgottenWhenTheNextOnesAreRead() {
        List<WeakReference<PublishedGrant>> read = new ArrayList<>();
        List<Long> alive = new ArrayList<>();
        grants.forEach(grant -> {
            read.add(new WeakReference<>(grant));
            if (read.size() == MANY) {
                System.gc();
                alive.add(read.stream().filter(one -> one.get() != null).count());
            }
        });
        assertThat(read).hasSizeGreaterThanOrEqualTo(MANY);
        assertThat(alive).singleElement().satisfies(count -> assertThat(count).isLessThan(MANY / 10));
    }

    @Test
    void theMemoryInUseDoesNotGrowWithTheFile() throws IOException {
        for (boolean csv : new boolean[] {true, false}) {
            Meter meter = new Meter();
            if (csv) {
                data.writeCsv(LocalDate.now(), meter);
            } else {
                data.writeJson(LocalDate.now(), meter);
            }
            assertThat(meter.bytes).as("the file").isGreaterThan(Meter.LOOK);
            assertThat(meter.atLook - meter.atStart)
                    .as("bytes in use after %s of the file (csv: %s)", Meter.LOOK, csv)
                    .isLessThan(Meter.LOOK / 2);
        }
    }

    /** Looks at the memory in use when the first byte comes, and when much has gone by. */
    private static final class Meter extends OutputStream {
        static final long LOOK = 6 * MEGABYTE;
        private long bytes;
        private long atStart;
        private long atLook;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            if (bytes == 0) {
                atStart = inUse();
            }
            if (bytes <= LOOK && bytes + length > LOOK) {
                atLook = inUse();
            }
            bytes += length;
        }

        private static long inUse() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }

    @Test
    void bothFilesHaveEveryGrantAndAddUpToTheCent() throws SQLException {
        try (Caller anybody = new Caller(port)) {
            List<List<String>> rows = PlainCsv.read(
                    anybody.call("GET", "/donnees/subventions.csv", "").body());
            int by = rows.getFirst().indexOf("montant");
            assertThat(rows.stream()
                            .skip(1)
                            .map(row -> new BigDecimal(row.get(by)))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(ledger());
            JsonNode all = JsonMapper.shared()
                    .readTree(anybody.call("GET", "/api/grants", "").body());
            assertThat(all.size()).isEqualTo(rows.size() - 1).isGreaterThanOrEqualTo(MANY);
            assertThat(all.valueStream()
                            .map(row -> row.get("montant").decimalValue())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(ledger());
            assertThat(all.get(all.size() - 1).get("dateDecision").asString()).isEqualTo("2026-03-06");
        }
    }

    private static Statement system(Statement statement) throws SQLException {
        statement.execute("select set_config('beffroi.role', 'system', false)");
        return statement;
    }

    /** What the ledger says is granted: committed, less what was released before the file was closed, of files that are enforceable. */
    private BigDecimal ledger() throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet sum = system(statement).executeQuery("""
                        select sum(case m.kind when 'commit' then m.amount_cents when 'release' then case s.kind when 'close' then 0 else -m.amount_cents end else 0 end)
                        from funding.movement m join funding.step s on s.file = m.file and s.number = m.step""")) {
            sum.next();
            return sum.getBigDecimal(1).movePointLeft(2);
        }
    }
}
