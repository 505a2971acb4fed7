package fr.beffroi.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.RampBench;
import fr.beffroi.engine.verify.PlanVerifier;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thread that plans and is interrupted, as by a server that goes down: its solvers are at rest before they go, else the whole process dies. */
class InterruptedPlanTest {
    private static final PlanRequest LONG = new PlanRequest(0, 3_600, 2);

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 300, 1_000, 2_000, 4_000})
    void itGivesTheBestPlanSoFarAndStaysInterrupted(int afterMillis) throws IOException, InterruptedException {
        LoadedModel model = ModelFiles.read(RampBench.file("M-2"));
        CompletableFuture<RampUpPlan> plan = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        Thread planning = Thread.ofPlatform().start(() -> {
            try {
                plan.complete(Planner.plan(model, LONG, _ -> begun.complete(null)));
            } catch (RuntimeException e) {
                plan.completeExceptionally(e);
            }
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        begun.join();
        TimeUnit.MILLISECONDS.sleep(afterMillis);
        planning.interrupt();
        assertThat(PlanVerifier.verify(model, plan.join())).isEmpty();
        assertThat(plan.join().status()).isEqualTo(PlanStatus.FEASIBLE);
        assertThat(interrupted.join()).isTrue();
    }
}
