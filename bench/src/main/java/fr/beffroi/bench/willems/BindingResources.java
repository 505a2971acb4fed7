package fr.beffroi.bench.willems;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.HashMap;
import java.util.Map;

/** Which resources a plan without levers uses to the last hour. */
public final class BindingResources {
    private static final double FULL = 1 - 1e-6;

    private BindingResources() {}

    /** Number of resources whose hours are all used in some week. */
    public static int count(RampUpModel model, RampUpPlan plan) {
        Map<String, Route> routes = new HashMap<>();
        model.routes().forEach(route -> routes.put(route.id(), route));
        Map<String, double[]> used = new HashMap<>();
        model.resources().forEach(resource -> used.put(resource.id(), new double[model.weeks()]));
        for (Launch launch : plan.launches()) {
            Route route = routes.get(launch.route());
            for (ResourceUse use : route == null ? java.util.List.<ResourceUse>of() : route.use()) {
                double[] hours = used.getOrDefault(use.resource(), new double[model.weeks()]);
                hours[launch.week()] += use.hoursPerUnit() * launch.quantity();
            }
        }
        int binding = 0;
        for (Resource resource : model.resources()) {
            double[] hours = used.getOrDefault(resource.id(), new double[model.weeks()]);
            for (int week = 0; week < model.weeks(); week++) {
                double most = resource.hoursPerWeek().at(week);
                if (most > 0 && hours[week] >= FULL * most) {
                    binding++;
                    break;
                }
            }
        }
        return binding;
    }
}
