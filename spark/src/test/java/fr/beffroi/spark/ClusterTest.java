package fr.beffroi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.Cluster;
import fr.beffroi.engine.io.SimulationFiles;
import fr.beffroi.engine.simulate.SimulationListener;
import fr.beffroi.engine.simulate.SimulationRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** On a real cluster, in order of what is left of it at the end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterTest {
    private static final int PARTITIONS = 60;
    private static final int DONE_BEFORE_THE_KILL = 5;

    @TempDir
    private static @Nullable Path folder;

    private static @Nullable OwnCluster cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = new OwnCluster(Objects.requireNonNull(folder));
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(cluster).close();
    }

    @Test
    @Order(1)
    void theSameBytesAsOneMachineWhateverThePieces() {
        SimulationRequest request = DroneExample.request(1_003);
        byte[] one = DroneExample.onOneMachine(request);
        for (int partitions : new int[] {0, 1, 7}) {
            assertThat(onTheCluster(request, partitions))
                    .as("%d partitions", partitions)
                    .isEqualTo(one);
        }
    }

    @Test
    @Order(2)
    void theSameBytesUntilTheIntervalIsNarrow() {
        SimulationRequest request = new SimulationRequest(20_000, 7, 0.05, 0, 2, () -> false);
        assertThat(onTheCluster(request, 0)).isEqualTo(DroneExample.onOneMachine(request));
    }

    @Test
    @Order(3)
    void theSameBytesThoughAnExecutorIsKilledInTheMiddle() {
        assertSameBytesAfterKill(false);
    }

    @Test
    @Order(4)
    void theSameBytesThoughAWholeWorkerIsKilledInTheMiddle() {
        assertSameBytesAfterKill(true);
    }

    private static void assertSameBytesAfterKill(boolean alsoWorker) {
        OwnCluster own = Objects.requireNonNull(cluster);
        SimulationRequest request = DroneExample.request(30_000);
        TaskWatch.expect();
        CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(() -> onTheCluster(request, PARTITIONS));
        TaskWatch watch = TaskWatch.await();
        OwnCluster.await(
                "some tasks are done and one runs",
                () -> watch.succeeded() >= DONE_BEFORE_THE_KILL
                        && watch.findBusyExecutor().isPresent());
        own.kill(watch.findBusyExecutor().orElseThrow(), alsoWorker);
        int succeeded = watch.succeeded();
        assertThat(answer).as("in the middle").isNotDone();
        assertThat(answer.join()).isEqualTo(DroneExample.onOneMachine(request));
        assertThat(succeeded).as("tasks done before the kill").isLessThan(PARTITIONS);
        assertThat(watch.lost()).as("tasks that ran where the kill was").isNotEmpty();
        assertThat(watch.carriedOutAgain()).as("carried out again").isEqualTo(watch.lost());
    }

    private static byte[] onTheCluster(SimulationRequest request, int partitions) {
        try (Cluster joined = SparkCluster.open(Objects.requireNonNull(cluster).options(partitions))) {
            return SimulationFiles.toBytes(
                    joined.simulate(DroneExample.MODEL, DroneExample.PLAN, request, SimulationListener.NONE));
        }
    }
}
