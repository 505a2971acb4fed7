package fr.beffroi.workbench.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.beffroi.workbench.database.Access;
import fr.beffroi.workbench.harness.TestDatabase;
import fr.beffroi.workbench.identity.audit.AuditFinding.Kind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who owns the database changes the log: the verification names what they did. */
class AuditVerificationTest {
    private final Access owner = TestDatabase.create();
    private final Map<String, Object> application = TestDatabase.open(owner).properties();

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(owner.url(), owner.owner(), owner.ownerPassword())
                .locations("classpath:db/migration/platform", "classpath:db/migration/identity")
                .defaultSchema("public")
                .outOfOrder(true)
                .initSql("select set_config('beffroi.role', 'system', false)")
                .load()
                .migrate();
    }

    @Test
    void anUntouchedLogIsIntactAndItsEndCanBeNoted() throws SQLException {
        write(5);
        seal();
        write(2);
        AuditResult result = verify(null);
        assertThat(result.findings()).isEmpty();
        assertThat(result.sealed()).isEqualTo(5);
        assertThat(result.waiting()).isEqualTo(2);
        seal();
        assertThat(verify(result.end()).findings()).isEmpty();
    }

    @Test
    void everyColumnOfAnEntryIsUnderTheSeal() throws SQLException {
        write(9);
        seal();
        List<String> changes = List.of(
                "at = at + interval '1 microsecond'",
                "actor = gen_random_uuid()",
                "organisation = gen_random_uuid()",
                "role = 'officer'",
                "action = 'other'",
                "subject_kind = 'other'",
                "subject_id = null",
                "details = '{\"a\": 2}'",
                "written_by = 'other'");
        for (int number = 1; number <= changes.size(); number++) {
            tamper("update identity.audit_entry set " + changes.get(number - 1) + " where id = " + number);
        }
        assertThat(verify(null).findings())
                .extracting(AuditFinding::kind, AuditFinding::entry)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, changes.size())
                        .mapToObj(number -> tuple(Kind.CHANGED, number))
                        .toList());
    }

    @Test
    void aRemovedEntryIsNamedAlsoWhenItsLinkWentToo() throws SQLException {
        write(6);
        seal();
        tamper("delete from identity.audit_entry where id = 2");
        tamper("delete from identity.audit_entry where id = 4", "delete from identity.audit_link where entry = 4");
        assertThat(verify(null).findings())
                .containsExactly(new AuditFinding(Kind.REMOVED, 2, 2), new AuditFinding(Kind.BROKEN, 5, 5));
    }

    @Test
    void anEndCutOffIsNoticed() throws SQLException {
        write(6);
        seal();
        AuditPoint end = verify(null).end();
        tamper("delete from identity.audit_entry where id > 4", "delete from identity.audit_link where entry > 4");
        assertThat(verify(null).findings()).extracting(AuditFinding::kind).containsExactly(Kind.HEAD);
        // Whoever mends the head as well is found out by the point that was noted down.
        tamper(
                "update identity.audit_head set position = 4, chain_hash = (select chain_hash from identity.audit_link where position = 4)");
        assertThat(verify(null).findings()).isEmpty();
        assertThat(verify(end).findings()).containsExactly(new AuditFinding(Kind.REMADE, 6, 0));
    }

    @Test
    void anEntryAddedPastTheApplicationIsNamedAndNeverSealed() throws SQLException {
        write(3);
        seal();
        tamper("insert into identity.audit_entry (action, subject_kind, subject_id) values ('forged', 'company', 'x')");
        seal();
        assertThat(verify(null).findings()).containsExactly(new AuditFinding(Kind.ADDED, 3, 4));
    }

    @Test
    void anEntryPutAmongSettledOnesIsNamedWhoeverItClaimsToBeBy() throws SQLException {
        write(3);
        seal();
        tamper("delete from identity.audit_entry where id = 2");
        tamper("update identity.audit_head set settled = 3");
        tamper(
                "insert into identity.audit_entry (id, action, subject_kind, written_by) overriding system value values (0, 'x', 'y', 'beffroi_app')");
        seal();
        assertThat(verify(null).findings())
                .containsExactlyInAnyOrder(new AuditFinding(Kind.REMOVED, 2, 2), new AuditFinding(Kind.ADDED, 3, 0));
    }

    @Test
    void randomTamperingIsAlwaysNamed() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int entries = 60;
        write(entries);
        for (int round = 0; round < 5; round++) {
            seal();
        }
        Set<Long> changed = new HashSet<>();
        Set<Long> removed = new HashSet<>();
        for (int count = 0; count < 12; count++) {
            long number = 1 + random.nextInt(entries);
            if (random.nextBoolean() && !removed.contains(number) && changed.add(number)) {
                tamper("update identity.audit_entry set action = action || 'x' where id = " + number);
            } else if (!changed.contains(number) && removed.add(number)) {
                tamper("delete from identity.audit_entry where id = " + number);
            }
        }
        List<AuditFinding> findings = verify(null).findings();
        assertThat(entriesOf(findings, Kind.CHANGED)).as("seed " + seed).isEqualTo(changed);
        assertThat(entriesOf(findings, Kind.REMOVED)).as("seed " + seed).isEqualTo(removed);
        assertThat(findings).as("seed " + seed).hasSize(changed.size() + removed.size());
    }

    @Test
    void manyWritersAndTwoSealersAtOnceMakeOneChain() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 6; writer++) {
                writers.add(executor.submit(() -> {
                    for (int count = 0; count < 20; count++) {
                        write(5);
                    }
                    return null;
                }));
            }
            for (int sealer = 0; sealer < 2; sealer++) {
                writers.add(executor.submit(() -> {
                    for (int count = 0; count < 15; count++) {
                        seal();
                    }
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        seal();
        AuditResult result = verify(null);
        assertThat(result.findings()).isEmpty();
        assertThat(result.sealed()).isEqualTo(600);
        assertThat(result.waiting()).isZero();
    }

    private static Set<Long> entriesOf(List<AuditFinding> findings, Kind kind) {
        Set<Long> entries = new HashSet<>();
        findings.stream().filter(finding -> finding.kind() == kind).forEach(finding -> entries.add(finding.entry()));
        return entries;
    }

    /** One transaction of the application's. */
    private void write(int entries) throws SQLException {
        try (Connection connection = asApplication();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int count = 0; count < entries; count++) {
                statement.execute("insert into identity.audit_entry (action, subject_kind, subject_id, details) "
                        + "values ('company.update', 'company', 'é', '{\"a\": 1}')");
            }
            connection.commit();
        }
    }

    private void seal() throws SQLException {
        try (Connection connection = asApplication()) {
            SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
            AuditSealer sealer = new AuditSealer(JdbcClient.create(source), new JdbcTemplate(source));
            new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(status -> {
                new JdbcTemplate(source).execute("set local beffroi.role = 'system'");
                sealer.sealBatch();
            });
        }
    }

    private Connection asApplication() throws SQLException {
        return DriverManager.getConnection(
                String.valueOf(application.get("spring.datasource.url")),
                String.valueOf(application.get("spring.datasource.username")),
                String.valueOf(application.get("spring.datasource.password")));
    }

    private void tamper(String... statements) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set beffroi.role = 'system'");
            for (String table : List.of("audit_entry", "audit_link", "audit_head")) {
                statement.execute("alter table identity." + table + " no force row level security");
                statement.execute("alter table identity." + table + " disable trigger user");
            }
            for (String text : statements) {
                assertThat(statement.executeUpdate(text)).as(text).isPositive();
            }
        }
    }

    private AuditResult verify(@Nullable AuditPoint noted) throws SQLException {
        try (Connection connection = owner.connect()) {
            return AuditVerification.verify(connection, noted);
        }
    }
}
