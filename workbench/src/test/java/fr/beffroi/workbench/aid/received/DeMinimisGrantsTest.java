package fr.beffroi.workbench.aid.received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Two decisions for one undertaking, under whatever programmes, never pass its ceiling together. */
@WorkbenchTest
@TestPropertySource(properties = "spring.datasource.hikari.maximum-pool-size=60")
class DeMinimisGrantsTest {
    private static final int CONNECTIONS = 50;
    private static final int TRIES_EACH = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final long CENTS = 30_000_00;
    private static final Viewer OFFICER = new Viewer(null, null, Role.OFFICER);

    @Autowired
    private DeMinimisGrants grants;

    @Autowired
    private KnownAids known;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private InOwnName inOwnName;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        inOwnName.run(() -> {
            jdbc.sql("delete from aid.granted_aid").update();
            jdbc.sql("delete from aid.register_entry").update();
            jdbc.sql("delete from aid.declared_aid").update();
        });
    }

    /** Half of the fifty decide for the mother, half for the daughter; 270 000 € are used, so 30 000 € are left to the two together. */
    @Test
    void theLastRoomGoesToExactlyOneOfAllWhoTry() throws Exception {
        Siren daughter = find("Électronicien de Cambrai (fictif)");
        Siren mother = find("Groupe électronique du Cambrésis (fictif)");
        register(mother, LocalDate.of(2025, 1, 10), 270_000_00);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> people = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int person = 0; person < CONNECTIONS; person++) {
                Siren company = person % 2 == 0 ? daughter : mother;
                people.add(threads.submit(() -> {
                    start.await();
                    int granted = 0;
                    for (int attempt = 0; attempt < TRIES_EACH; attempt++) {
                        granted += isGranted(company) ? 1 : 0;
                    }
                    return granted;
                }));
            }
            start.countDown();
        }
        int granted = 0;
        for (Future<Integer> person : people) {
            granted += person.get();
        }
        assertThat(granted).isEqualTo(1);
        assertThat(asOfficer(() -> known.read(daughter).deMinimis().standing(daughter.number(), DAY))
                        .usedCents())
                .isEqualTo(300_000_00);
    }

    @Test
    void aRefusalSaysWhatIsLeftAndFromWhichDayItFits() {
        Siren company = find("Électronicien de Cambrai (fictif)");
        register(company, LocalDate.of(2025, 1, 10), 290_000_00);
        assertThatThrownBy(() -> asOfficer(() -> grant(company)))
                .isInstanceOfSatisfying(CeilingPassedException.class, refused -> {
                    assertThat(refused.standing().roomCents()).isEqualTo(10_000_00);
                    assertThat(refused.earliest()).isEqualTo(LocalDate.of(2028, 1, 11));
                });
    }

    @Test
    void whatIsTakenBackLeavesRoomAgain() {
        Siren company = find("Électronicien de Cambrai (fictif)");
        register(company, LocalDate.of(2025, 1, 10), 270_000_00);
        UUID file = asOfficer(() -> grant(company));
        assertThat(isGranted(company)).isFalse();
        asOfficer(() -> {
            grants.withdraw(file);
            return file;
        });
        assertThat(isGranted(company)).isTrue();
    }

    /** A company that trusts no officer shows them nothing; its aid counts all the same when they decide. */
    @Test
    void whatTheOfficerMayNotReadIsCounted() {
        Siren company = new Siren("000000018");
        inOwnName.run(() -> jdbc.sql("""
                insert into aid.declared_aid (id, company, siren, granted_on, amount_cents, regulation)
                values (gen_random_uuid(), :siren, :siren, '2025-01-10', 29000000, '2023/2831')""").param("siren", company.number()).update());
        KnownAid seen = asOfficer(() -> known.read(company));
        assertThat(seen.lines()).isEmpty();
        assertThat(seen.unseen()).containsExactly(company.number());
        assertThat(isGranted(company)).isFalse();
    }

    @Test
    void nothingIsGrantedWithoutTheLockOrInAnOldSnapshot() {
        Siren company = find("Électronicien de Cambrai (fictif)");
        assertThatThrownBy(() -> grant(company)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> asOfficer(
                        () -> jdbc.sql("""
                        insert into aid.granted_aid (id, siren, granted_on, amount_cents)
                        values (gen_random_uuid(), :siren, '2026-12-10', 1)""").param("siren", company.number()).update()))
                .hasMessageContaining("without the lock");
        TransactionTemplate old = new TransactionTemplate(transactions);
        old.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        assertThatThrownBy(() -> Viewers.callAs(OFFICER, () -> old.execute(status -> grant(company))))
                .hasMessageContaining("read committed");
    }

    private boolean isGranted(Siren company) {
        try {
            asOfficer(() -> grant(company));
            return true;
        } catch (CeilingPassedException e) {
            return false;
        }
    }

    /** Each for a file of its own, as if under a programme of its own. */
    private UUID grant(Siren company) {
        UUID file = UUID.randomUUID();
        grants.grant(file, company, DAY, CENTS, "Région");
        return file;
    }

    private void register(Siren company, LocalDate day, long cents) {
        inOwnName.run(() -> jdbc.sql("""
                insert into aid.register_entry (id, siren, granted_on, amount_cents, regulation)
                values (gen_random_uuid()::text, :siren, :day, :cents, '2023/2831')""")
                .param("siren", company.number())
                .param("day", day)
                .param("cents", cents)
                .update());
    }

    private <T> T asOfficer(Supplier<T> action) {
        return Viewers.callAs(
                OFFICER,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> action.get())));
    }

    private Siren find(String name) {
        return inOwnName.call(() -> jdbc.sql("select siren from registry.company where name = :name")
                .param("name", name)
                .query((row, index) -> new Siren(row.getString(1)))
                .single());
    }
}
