package fr.beffroi.engine.plan.master;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.RampBench;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody takes a solver away, or asks it something else, while it is at work: the whole process would die of that. */
class InterruptedEvaluatorTest {
    private static final int MORE_THAN_THERE_IS_TIME_FOR = 100;
    private static Network network;

    @BeforeAll
    static void readOneWhoseFlowTakesAWhile() throws IOException {
        network = new Network(ModelFiles.read(RampBench.file("L-3")).model());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300, 700})
    void itWaitsForItsSolversAndStaysInterrupted(int afterMillis) throws InterruptedException {
        LeverPlan nothing = LeverPlan.nothing(network.model.levers().size());
        CompletableFuture<List<Optional<Evaluator.Deliveries>>> asked = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread asking = Thread.ofPlatform().start(() -> {
            try (Evaluator evaluator = new Evaluator(network, 2, () -> false)) {
                asked.complete(evaluator.deliveries(Collections.nCopies(MORE_THAN_THERE_IS_TIME_FOR, nothing)));
            }
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        TimeUnit.MILLISECONDS.sleep(afterMillis);
        asking.interrupt();
        assertThat(asked.join()).hasSize(MORE_THAN_THERE_IS_TIME_FOR).last().isEqualTo(Optional.empty());
        assertThat(interrupted.join()).isTrue();
    }
}
