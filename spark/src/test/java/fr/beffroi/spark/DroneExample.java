package fr.beffroi.spark;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.SimulationFiles;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.simulate.SimulationListener;
import fr.beffroi.engine.simulate.SimulationRequest;
import fr.beffroi.engine.simulate.Simulator;
import java.nio.file.Path;

/** The example of the drone with a plan, and what one machine says of it. */
final class DroneExample {
    static final Path FILE = Path.of("..", "examples", "drone", "model.json");
    static final LoadedModel MODEL = ModelFiles.read(FILE);
    static final RampUpPlan PLAN = planOf(MODEL);

    private DroneExample() {}

    /** Far from the best, soon found. */
    static RampUpPlan planOf(LoadedModel model) {
        return Planner.plan(model, new PlanRequest(0.5, 3, 2), _ -> {});
    }

    static SimulationRequest request(long replications, int contributions) {
        return new SimulationRequest(replications, 7, null, contributions, 2, () -> false);
    }

    static byte[] onOneMachine(SimulationRequest request) {
        return SimulationFiles.toBytes(Simulator.simulate(MODEL, PLAN, request, SimulationListener.NONE));
    }
}
