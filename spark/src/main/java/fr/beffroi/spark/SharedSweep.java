package fr.beffroi.spark;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.io.PlanJson;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.robust.LossSweep;
import fr.beffroi.engine.robust.RobustnessRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A model, its plan and what is asked of them as they go to the machines; made ready once on each. */
final class SharedSweep implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] modelJson;
    private final String sha256;
    private final byte[] planJson;
    private final @Nullable Integer lossWeeks;
    private final @Nullable Integer fromWeek;
    private final int replans;
    private final double gap;
    private final double timeLimitSeconds;
    private transient @Nullable LossSweep ready;

    SharedSweep(LoadedModel model, RampUpPlan plan, RobustnessRequest request) {
        modelJson = ModelJson.write(model.model());
        sha256 = model.sha256();
        planJson = PlanJson.write(plan);
        lossWeeks = request.lossWeeks();
        fromWeek = request.fromWeek();
        replans = request.replans();
        gap = request.gap();
        timeLimitSeconds = request.timeLimitSeconds();
    }

    synchronized LossSweep ready() {
        if (ready == null) {
            ready = new LossSweep(
                    new LoadedModel(ModelJson.read(modelJson).model(), sha256),
                    PlanJson.read(planJson),
                    new RobustnessRequest(lossWeeks, fromWeek, replans, gap, timeLimitSeconds, 1, () -> false));
        }
        return ready;
    }
}
