package fr.beffroi.engine.oracle;

import fr.beffroi.engine.model.RampUpModel;
import java.util.Map;

/** The least backlog of a model whose levers are decided, whatever they cost. */
public final class RestOracle {
    private RestOracle() {}

    /** @param starts start week by lever id, absent where never */
    public static double leastBacklog(RampUpModel model, Map<String, Integer> starts) {
        try (FlowProgramme flow = new FlowProgramme(model, starts)) {
            return flow.leastBacklog();
        }
    }
}
