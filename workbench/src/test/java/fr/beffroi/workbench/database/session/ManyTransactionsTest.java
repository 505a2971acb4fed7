package fr.beffroi.workbench.database.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** More people at once than the database has connections for, each of whom needs a second connection within the first. */
@WorkbenchTest
class ManyTransactionsTest {
    private static final int PEOPLE = 150;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private InOwnName inOwnName;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nobodyWaitsForASecondConnectionThatAllTheOthersWaitForToo() throws Exception {
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PEOPLE; i++) {
                answers.add(people.submit(this::ask));
            }
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(1);
        }
    }

    /** Long enough in the first that, without a bound, all connections are taken by firsts. */
    private int ask() {
        Integer found = transactions.execute(status -> {
            jdbc.sql("select pg_sleep(0.1)").query((row, index) -> 1).single();
            return inOwnName.call(
                    () -> jdbc.sql("select 1").query(Integer.class).single());
        });
        return found == null ? 0 : found;
    }
}
