package fr.beffroi.spark;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.io.PlanJson;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.simulate.run.SimulationModel;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A model and its plan as they go to the machines: as JSON, made ready to be simulated once on each. */
final class SharedPlan implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] modelJson;
    private final byte[] planJson;
    private final boolean replan;
    private final int replicationsOfTask;
    private transient @Nullable SimulationModel ready;

    /** @param replan whether the plan is made anew at month ends */
    SharedPlan(LoadedModel model, RampUpPlan plan, boolean replan) {
        modelJson = ModelJson.write(model.model());
        planJson = PlanJson.write(plan);
        this.replan = replan;
        long quantities = (long) plan.launches().size() + plan.orders().size();
        replicationsOfTask = Piece.replicationsOfTask(quantities, replan);
    }

    int replicationsOfTask() {
        return replicationsOfTask;
    }

    synchronized SimulationModel ready() {
        if (ready == null) {
            SimulationModel model = SimulationModel.of(ModelJson.read(modelJson).model(), PlanJson.read(planJson));
            ready = replan ? model.replanned() : model;
        }
        return ready;
    }
}
