package fr.beffroi.engine.simulate;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Uncertainty;
import fr.beffroi.engine.model.Uncertainty.BetaYield;
import fr.beffroi.engine.model.Uncertainty.Breakdown;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution.Outcome;
import fr.beffroi.engine.model.Uncertainty.UncertainLever;
import fr.beffroi.engine.model.Uncertainty.UncertainResource;
import fr.beffroi.engine.model.Uncertainty.UncertainRoute;
import fr.beffroi.engine.model.Uncertainty.UncertainSource;
import fr.beffroi.engine.worlds.Dice;
import java.util.ArrayList;
import java.util.List;

/** What may go wrong in a random world: every law of §7, on about half of its things. */
final class RandomUncertainty {
    private RandomUncertainty() {}

    static RampUpModel in(RampUpModel world, long seed) {
        Dice dice = new Dice(seed);
        List<UncertainRoute> routes = new ArrayList<>();
        for (Route route : world.routes()) {
            if (dice.chance(0.6)) {
                routes.add(new UncertainRoute(
                        route.id(),
                        dice.chance(0.7) ? time(dice, route.leadTimeWeeks()) : null,
                        dice.chance(0.5) ? new BetaYield(dice.real(0.5, 40), dice.real(0.5, 4)) : null));
            }
        }
        List<UncertainSource> sources = new ArrayList<>();
        for (Source source : world.sources()) {
            if (dice.chance(0.6)) {
                sources.add(new UncertainSource(source.id(), time(dice, source.leadTimeWeeks())));
            }
        }
        List<UncertainLever> levers = new ArrayList<>();
        for (Lever lever : world.levers()) {
            if (dice.chance(0.7)) {
                levers.add(new UncertainLever(lever.id(), time(dice, lever.delayWeeks())));
            }
        }
        List<UncertainResource> resources = new ArrayList<>();
        for (Resource resource : world.resources()) {
            if (dice.chance(0.5)) {
                resources.add(new UncertainResource(resource.id(), new Breakdown(dice.real(1, 10), dice.real(0, 3))));
            }
        }
        return world.withUncertainty(new Uncertainty(routes, sources, levers, resources));
    }

    private static TimeDistribution time(Dice dice, int usualWeeks) {
        return switch (dice.between(0, 2)) {
            case 0 -> new TimeDistribution.Triangular(0.5 * usualWeeks, usualWeeks, 2.0 * usualWeeks + 1);
            case 1 -> new TimeDistribution.Lognormal(usualWeeks + 0.5, dice.real(0, 2));
            default ->
                new TimeDistribution.Discrete(
                        List.of(new Outcome(usualWeeks, 0.6), new Outcome(usualWeeks + 2, 0.3), new Outcome(0, 0.1)));
        };
    }
}
