package fr.beffroi.workbench.rampup;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.rampup.run.BackgroundJobs;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Many readers ask for the same job at the same moment. */
@WorkbenchTest
class BackgroundJobsTest {
    private static final int ROUNDS = 20;
    private static final int READERS = 6;
    private static final int PATIENCE_SECONDS = 60;

    @Autowired
    private BackgroundJobs jobs;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void readersOfOnePageDoNotStumbleOverOneAnother()
            throws InterruptedException, ExecutionException, TimeoutException {
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                // Of a run that is not there: its job ends at once.
                String run = UUID.randomUUID().toString();
                Callable<Integer> reader = () -> transactions.execute(status -> {
                    jobs.begin(new TaskInstance<>("rampup-explanation", run));
                    return 1;
                });
                List<Future<Integer>> asked = new ArrayList<>();
                for (int i = 0; i < READERS; i++) {
                    asked.add(readers.submit(reader));
                }
                for (Future<Integer> one : asked) {
                    assertThat(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(1);
                }
            }
        }
    }
}
