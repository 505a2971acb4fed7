package fr.beffroi.workbench.rampup.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.SimulationListener.Step;
import fr.beffroi.engine.simulate.SimulationRequest;
import fr.beffroi.engine.simulate.Simulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a simulation under way. */
class CertaintyWatchTest {
    private final List<CertaintyProgress> told = new ArrayList<>();

    @Test
    void countsNeverFallAndWhatWasFoundStays() {
        LoadedModel drone = ModelFiles.read(Path.of("../examples/drone/model.json"));
        RampUpPlan plan = Planner.plan(drone, new PlanRequest(0.2, 60, 2, () -> false), progress -> {});
        CertaintyWatch watch = new CertaintyWatch(drone.model().start(), told::add);
        for (long replications : List.of(200L, 1_000L)) {
            Simulation simulation = Simulator.simulate(
                    drone, plan, new SimulationRequest(replications, 1, null, 0, 1, () -> false), watch);
            CertaintyProgress now = told.getLast();
            assertThat(now.done()).isEqualTo(replications);
            assertThat(now.all()).isEqualTo(CertaintyWork.MOST_REPLICATIONS);
            assertThat(now.estimate()).isEqualTo(Sure.of(drone.model().start(), simulation));
            assertThat(now.widest())
                    .as("no week's interval is wider than Wilson's at one half")
                    .isBetween(0.0, 2 / Math.sqrt(replications));
        }
        int looks = told.size();
        watch.onProgress(Step.REPLICATIONS, 400, 10_000);
        assertThat(told).as("less than was done before is no news").hasSize(looks);
        assertThat(told).extracting(CertaintyProgress::done).isSorted();
    }

    @Test
    void newsThatCannotBeWrittenDoNotEndTheSimulation() {
        LoadedModel drone = ModelFiles.read(Path.of("../examples/drone/model.json"));
        CertaintyWatch watch = new CertaintyWatch(drone.model().start(), progress -> {
            told.add(progress);
            throw new IllegalStateException("no database for a moment");
        });
        watch.onProgress(Step.REPLICATIONS, 200, 1_000);
        assertThat(told).hasSize(1);
    }
}
