package fr.beffroi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.Cluster;
import fr.beffroi.cli.FoundFrontier;
import fr.beffroi.cli.FrontierTask;
import fr.beffroi.engine.explain.frontier.FrontierListener;
import fr.beffroi.engine.explain.frontier.FrontierSearch;
import fr.beffroi.engine.io.FrontierFiles;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFaultsException;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Two cores of this machine as a cluster. */
class LocalClusterTest {
    private static final Path FIRST_STEPS = Path.of("..", "examples", "first-steps", "model.json");

    @Test
    void theSameBytesWhateverThePieces() {
        SimulationRequest request = DroneExample.request(1_003, 3);
        byte[] one = DroneExample.onOneMachine(request);
        for (int partitions : new int[] {0, 1, 7}) {
            try (Cluster cluster = open(partitions)) {
                assertThat(simulate(cluster, request))
                        .as("%d partitions", partitions)
                        .isEqualTo(one);
            }
        }
    }

    @Test
    void theSameBytesWhereReplicationsStopOnceTheIntervalIsNarrow() {
        SimulationRequest request = new SimulationRequest(20_000, 7, 0.05, 0, 2, () -> false);
        try (Cluster cluster = open(0)) {
            assertThat(simulate(cluster, request)).isEqualTo(DroneExample.onOneMachine(request));
        }
    }

    @Test
    void manyAtATimeAreThoseOfOneMachineAndOneThatFailsStopsNoOther() {
        List<SimulationRequest> requests =
                List.of(DroneExample.request(2_003, 2), DroneExample.request(8, 0), DroneExample.request(1_000, 1));
        RampUpPlan foreign = DroneExample.planOf(ModelFiles.read(FIRST_STEPS));
        try (Cluster cluster = open(0);
                ExecutorService threads = Executors.newFixedThreadPool(cluster.scenariosAtOnce())) {
            Future<?> wrong = threads.submit(() ->
                    cluster.simulate(DroneExample.MODEL, foreign, DroneExample.request(8, 0), SimulationListener.NONE));
            List<Future<byte[]>> answers = requests.stream()
                    .map(request -> threads.submit(() -> simulate(cluster, request)))
                    .toList();
            for (int i = 0; i < requests.size(); i++) {
                assertThat(answers.get(i)).succeedsWithin(Duration.ofMinutes(2));
                assertThat(answers.get(i).resultNow())
                        .as("scenario %d", i)
                        .isEqualTo(DroneExample.onOneMachine(requests.get(i)));
            }
            assertThat(wrong)
                    .failsWithin(Duration.ofMinutes(2))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(ModelFaultsException.class);
        }
    }

    @Test
    void progressRisesToAll() {
        List<Long> heard = new ArrayList<>();
        AtomicLong all = new AtomicLong();
        SimulationListener listener = (step, done, of) -> {
            heard.add(done);
            all.set(of);
        };
        try (Cluster cluster = open(0)) {
            cluster.simulate(DroneExample.MODEL, DroneExample.PLAN, DroneExample.request(2_000, 0), listener);
        }
        assertThat(heard).isSorted().contains(2_000L);
        assertThat(all).hasValue(2_000);
    }

    @Test
    void aFrontierIsThatOfOneMachineButForItsSeconds() {
        LoadedModel small = ModelFiles.read(FIRST_STEPS);
        FoundFrontier[] found = new FoundFrontier[3];
        try (Cluster cluster = open(0)) {
            cluster.findFrontiers(
                    List.of(task(small, "a", 3), task(DroneExample.MODEL, "b", 2), task(small, "c", 5)),
                    frontier -> found[frontier.task()] = frontier);
        }
        assertThat(found).doesNotContainNull();
        assertSame(found[0], small, 3);
        assertSame(found[2], small, 5);
        assertThat(text(found[1].json())).contains(DroneExample.MODEL.sha256());
    }

    @Test
    void lossesAreThoseOfOneMachine() {
        RobustnessRequest request = new RobustnessRequest(12, 10, 2, 0.5, 60, 1, () -> false);
        byte[] one = RobustnessFiles.toBytes(
                Examination.examine(DroneExample.MODEL, DroneExample.PLAN, request, RobustnessListener.NONE));
        try (Cluster cluster = open(0)) {
            assertThat(RobustnessFiles.toBytes(
                            cluster.examine(DroneExample.MODEL, DroneExample.PLAN, request, RobustnessListener.NONE)))
                    .isEqualTo(one);
        }
    }

    private static FrontierTask task(LoadedModel model, String name, int points) {
        return new FrontierTask(model, Path.of(name), points, 0.01, 60, 1);
    }

    private static void assertSame(FoundFrontier found, LoadedModel model, int points) {
        byte[] one = FrontierFiles.toBytes(
                FrontierSearch.find(model, points, new PlanRequest(0.01, 60, 1), FrontierListener.SILENT));
        assertThat(FrontierText.withoutSeconds(found.json())).isEqualTo(FrontierText.withoutSeconds(one));
        assertThat(text(found.json())).contains("\"seconds\"");
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static Cluster open(int partitions) {
        return SparkCluster.open(new Cluster.Options("local[2]", partitions, Map.of()));
    }

    private static byte[] simulate(Cluster cluster, SimulationRequest request) {
        return SimulationFiles.toBytes(
                cluster.simulate(DroneExample.MODEL, DroneExample.PLAN, request, SimulationListener.NONE));
    }
}
