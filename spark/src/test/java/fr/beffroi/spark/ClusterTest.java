package fr.beffroi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.Cluster;
import fr.beffroi.cli.FoundFrontier;
import fr.beffroi.cli.FrontierTask;
import fr.beffroi.engine.explain.frontier.FrontierListener;
import fr.beffroi.engine.explain.frontier.FrontierSearch;
import fr.beffroi.engine.io.FrontierFiles;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.RobustnessFiles;
import fr.beffroi.engine.io.SimulationFiles;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.robust.Examination;
import fr.beffroi.engine.robust.RobustnessListener;
import fr.beffroi.engine.robust.RobustnessRequest;
import fr.beffroi.engine.simulate.SimulationListener;
import fr.beffroi.engine.simulate.SimulationRequest;
import fr.beffroi.engine.simulate.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/** One application on a real cluster of two workers; in order of what is left of the cluster at the end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterTest {
    private static final Path FIRST_STEPS = Path.of("..", "examples", "first-steps", "model.json");
    private static final int PARTITIONS = 40;
    private static final int DONE_BEFORE_THE_KILL = 4;

    /** Long enough that it is still under way when a process is found and killed. */
    private static final SimulationRequest LONG = DroneExample.request(48_000, 0);

    private static final byte[] LONG_ON_ONE_MACHINE = DroneExample.onOneMachine(LONG);

    @TempDir
    private static @Nullable Path folder;

    private static @Nullable OwnCluster processes;
    private static @Nullable Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        processes = OwnCluster.start(Objects.requireNonNull(folder));
        ApplicationJars jars = new ApplicationJars(processes.jars());
        cluster = SparkCluster.open(processes.options(PARTITIONS), _ -> jars);
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
        if (processes != null) {
            processes.close();
        }
    }

    @Test
    @Order(1)
    void theSameBytesAsOneMachine() {
        SimulationRequest request = DroneExample.request(1_003, 3);
        assertThat(onTheCluster(request)).isEqualTo(DroneExample.onOneMachine(request));
    }

    /** The workers have no solver but what is sent to them. */
    @Test
    @Order(2)
    void solversAreSentForFrontiersLossesAndPlansMadeAnew() {
        LoadedModel small = ModelFiles.read(FIRST_STEPS);
        List<FoundFrontier> found = new ArrayList<>();
        Objects.requireNonNull(cluster)
                .findFrontiers(List.of(new FrontierTask(small, Path.of("a"), 3, 0.01, 60, 1)), found::add);
        byte[] frontier = FrontierFiles.toBytes(
                FrontierSearch.find(small, 3, new PlanRequest(0.01, 60, 1), FrontierListener.SILENT));
        assertThat(found).hasSize(1);
        assertThat(FrontierText.withoutSeconds(found.getFirst().json()))
                .isEqualTo(FrontierText.withoutSeconds(frontier));

        RampUpPlan plan = DroneExample.planOf(small);
        RobustnessRequest losses = new RobustnessRequest(4, 2, 1, 0.5, 60, 1, () -> false);
        assertThat(RobustnessFiles.toBytes(cluster.examine(small, plan, losses, RobustnessListener.NONE)))
                .isEqualTo(RobustnessFiles.toBytes(Examination.examine(small, plan, losses, RobustnessListener.NONE)));

        SimulationRequest anew = new SimulationRequest(4, 7, null, 0, true, 2, () -> false);
        assertThat(SimulationFiles.toBytes(cluster.simulate(small, plan, anew, SimulationListener.NONE)))
                .isEqualTo(SimulationFiles.toBytes(Simulator.simulate(small, plan, anew, SimulationListener.NONE)));
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
        TaskWatch watch = TaskWatch.ofTheApplication();
        watch.reset();
        CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(() -> onTheCluster(LONG));
        OwnCluster.await(
                "some tasks are done and one runs",
                () -> watch.succeeded() >= DONE_BEFORE_THE_KILL
                        && watch.findBusyExecutor().isPresent());
        Objects.requireNonNull(processes).kill(watch.findBusyExecutor().orElseThrow(), alsoWorker);
        assertThat(watch.succeeded()).as("tasks done before the kill").isLessThan(PARTITIONS);
        assertThat(answer).as("in the middle").isNotDone();
        assertThat(answer.join()).isEqualTo(LONG_ON_ONE_MACHINE);
        assertThat(watch.lost()).as("tasks that ran where the kill was").isNotEmpty();
        assertThat(watch.carriedOutAgain()).as("carried out again").isEqualTo(watch.lost());
    }

    private static byte[] onTheCluster(SimulationRequest request) {
        return SimulationFiles.toBytes(Objects.requireNonNull(cluster)
                .simulate(DroneExample.MODEL, DroneExample.PLAN, request, SimulationListener.NONE));
    }
}
