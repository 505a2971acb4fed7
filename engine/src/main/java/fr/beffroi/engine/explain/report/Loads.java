package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.explain.Lookup;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The use of every resource and every source, added up from the plan's launches, orders and levers. */
final class Loads {

    private final Map<String, Load> resources = new LinkedHashMap<>();
    private final Map<String, Load> sources = new LinkedHashMap<>();

    Loads(RampUpModel model, RampUpPlan plan, Lookup lookup) {
        int weeks = model.weeks();
        for (Resource resource : model.resources()) {
            double[] available = resource.hoursPerWeek().byWeek(weeks);
            resources.put(resource.id(), new Load(resource.id(), new double[weeks], available));
        }
        for (Source source : model.sources()) {
            double[] available = source.maxPerWeek().byWeek(weeks);
            sources.put(source.id(), new Load(source.id(), new double[weeks], available));
        }
        for (LeverDecision decision : plan.levers()) {
            for (Effect effect : lookup.getLever(decision.lever()).effects()) {
                addEffect(effect, decision.activeWeek(), weeks);
            }
        }
        for (Launch launch : plan.launches()) {
            for (ResourceUse use : lookup.getRoute(launch.route()).use()) {
                ofResource(use.resource()).used()[launch.week()] += use.hoursPerUnit() * launch.quantity();
            }
        }
        for (Order order : plan.orders()) {
            ofSource(order.source()).used()[order.week()] += order.quantity();
        }
    }

    Load ofResource(String id) {
        return get(resources, id);
    }

    Load ofSource(String id) {
        return get(sources, id);
    }

    /** Every resource's load, in model order. */
    List<Load> listResources() {
        return List.copyOf(resources.values());
    }

    private void addEffect(Effect effect, int activeWeek, int weeks) {
        for (int week = activeWeek; week < weeks; week++) {
            if (effect instanceof Effect.AddHours more) {
                ofResource(more.resource()).available()[week] += more.hoursPerWeek();
            } else if (effect instanceof Effect.AddSupply more) {
                ofSource(more.source()).available()[week] += more.perWeek();
            }
        }
    }

    private static Load get(Map<String, Load> loads, String id) {
        Load load = loads.get(id);
        if (load == null) {
            throw new IllegalArgumentException(
                    "The plan uses '" + id + "', which the model does not have. Maybe it was made for another model.");
        }
        return load;
    }
}
