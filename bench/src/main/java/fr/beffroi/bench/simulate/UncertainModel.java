package fr.beffroi.bench.simulate;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Uncertainty;
import fr.beffroi.engine.model.Uncertainty.BetaYield;
import fr.beffroi.engine.model.Uncertainty.Breakdown;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import fr.beffroi.engine.model.Uncertainty.UncertainLever;
import fr.beffroi.engine.model.Uncertainty.UncertainResource;
import fr.beffroi.engine.model.Uncertainty.UncertainRoute;
import fr.beffroi.engine.model.Uncertainty.UncertainSource;
import java.util.ArrayList;
import java.util.List;

/** A benchmark model in which nearly nothing is certain: every route, source and lever, and every third resource. */
final class UncertainModel {
    private static final double SPREAD_OF_A_SOURCE = 0.3;
    private static final double WEIGHT_OF_A_YIELD = 60;
    private static final Breakdown BREAKDOWN = new Breakdown(26, 0.5);
    private static final int ONE_RESOURCE_IN = 3;

    private UncertainModel() {}

    static RampUpModel of(RampUpModel model) {
        List<UncertainRoute> routes = new ArrayList<>();
        for (Route route : model.routes()) {
            double yield = route.yield();
            routes.add(new UncertainRoute(
                    route.id(),
                    triangular(route.leadTimeWeeks()),
                    yield < 1 ? new BetaYield(WEIGHT_OF_A_YIELD * yield, WEIGHT_OF_A_YIELD * (1 - yield)) : null));
        }
        List<UncertainSource> sources = new ArrayList<>();
        for (Source source : model.sources()) {
            double weeks = Math.max(0.5, source.leadTimeWeeks());
            sources.add(new UncertainSource(
                    source.id(), new TimeDistribution.Lognormal(weeks, SPREAD_OF_A_SOURCE * weeks)));
        }
        List<UncertainLever> levers = new ArrayList<>();
        for (Lever lever : model.levers()) {
            levers.add(new UncertainLever(lever.id(), triangular(lever.delayWeeks())));
        }
        List<UncertainResource> resources = new ArrayList<>();
        for (int i = 0; i < model.resources().size(); i += ONE_RESOURCE_IN) {
            Resource resource = model.resources().get(i);
            resources.add(new UncertainResource(resource.id(), BREAKDOWN));
        }
        return model.withUncertainty(new Uncertainty(routes, sources, levers, resources));
    }

    /** Late rather than early, as times are. */
    private static TimeDistribution triangular(double usualWeeks) {
        return new TimeDistribution.Triangular(0.7 * usualWeeks, usualWeeks, 1.6 * usualWeeks);
    }
}
