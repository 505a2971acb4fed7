package fr.beffroi.engine.worlds;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Draws the levers of a world, with windows small enough for enumeration. */
final class Levers {
    private final Dice dice;
    private final int weeks;
    private final Factory factory;
    private final List<String> programmes;
    private final boolean tightShare;

    private Levers(Dice dice, int weeks, Factory factory, List<String> programmes, boolean tightShare) {
        this.tightShare = tightShare;
        this.dice = dice;
        this.weeks = weeks;
        this.factory = factory;
        this.programmes = programmes;
    }

    static List<Lever> draw(Dice dice, int weeks, Factory factory, List<String> programmes, boolean tightShare) {
        return new Levers(dice, weeks, factory, programmes, tightShare).drawAll();
    }

    private List<Lever> drawAll() {
        int count = dice.oneOf(0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3);
        // (1 + starts) to the power of the number of levers stays at most 64.
        int mostStarts = switch (count) {
            case 3 -> 3;
            case 2 -> 7;
            default -> weeks;
        };
        int companyShift = dice.between(0, 2);
        List<Lever> levers = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            levers.add(drawLever(n, companyShift, mostStarts, levers));
        }
        return levers;
    }

    private Lever drawLever(int n, int companyShift, int mostStarts, List<Lever> before) {
        int starts = Math.min(weeks, dice.between((mostStarts + 1) / 2, mostStarts));
        // A lever that requires another is of no use before that one is active.
        int earliestWeek = dice.chance(0.5) ? 0 : dice.between(0, dice.between(0, weeks - starts));
        List<String> requires = new ArrayList<>();
        List<String> excludes = new ArrayList<>();
        for (Lever other : before) {
            if (dice.chance(0.22)) {
                requires.add(other.id());
                earliestWeek =
                        Math.min(weeks - starts, Math.max(earliestWeek, other.earliestWeek() + other.delayWeeks()));
            } else if (dice.chance(0.35)) {
                excludes.add(other.id());
            }
        }
        boolean publicLever = !programmes.isEmpty() && dice.chance(0.2);
        List<Effect> effects = new ArrayList<>();
        effects.add(drawEffect(n));
        if (dice.chance(0.3)) {
            effects.add(drawEffect(n + 1));
        }
        List<String> eligible = new ArrayList<>();
        for (String programme : programmes) {
            if (dice.chance(0.9)) {
                eligible.add(programme);
            }
        }
        return new Lever(
                "L" + n,
                "lever " + n,
                publicLever ? null : "C" + (n + companyShift) % factory.companyCount(),
                dice.oneOf(LeverKind.values()),
                dice.chance(0.1) ? 0 : dice.real(1000, 100000),
                dice.chance(0.5) ? 0 : dice.real(200, 6000),
                Math.min(weeks / 3, dice.oneOf(0, 0, 1, 2, 3)),
                earliestWeek,
                earliestWeek + starts - 1,
                requires,
                excludes,
                effects,
                eligible,
                drawMaxPublicShare());
    }

    private double drawMaxPublicShare() {
        return tightShare ? dice.real(0.1, 0.5) : dice.oneOf(1.0, 1.0, 0.8);
    }

    /** A change and how much of the need is met without it: the less, the more it helps. */
    private record Remedy(double shareMet, Supplier<Effect> effect) {}

    /** Mostly something against one of the tightest limits, at times anything. */
    private Effect drawEffect(int rank) {
        if (dice.chance(0.1)) {
            Item item = dice.pick(factory.items());
            return new Effect.DeliverStock(item.id(), share(0.5, 3, need(item.id())));
        }
        List<Remedy> remedies = listRemedies();
        remedies.sort(Comparator.comparingDouble(Remedy::shareMet));
        int place = dice.chance(0.75) ? dice.between(0, rank) : dice.between(0, remedies.size() - 1);
        return remedies.get(Math.min(place, remedies.size() - 1)).effect().get();
    }

    private List<Remedy> listRemedies() {
        List<Remedy> remedies = new ArrayList<>();
        for (Route route : factory.routes()) {
            if (!route.qualified() && need(route.item()) > 0) {
                double met = factory.hasQualifiedWay(route.item()) ? dice.real(0.3, 2) : 0;
                remedies.add(new Remedy(met, () -> new Effect.UnlockRoute(route.id())));
            }
        }
        for (Source source : factory.sources()) {
            double need = need(source.item());
            if (!source.qualified() && need > 0) {
                double met = factory.hasQualifiedWay(source.item()) ? dice.real(0.3, 2) : 0;
                remedies.add(new Remedy(met, () -> new Effect.UnlockSource(source.id())));
            }
            double met = source.qualified() ? source.maxPerWeek().at(weeks - 1) / Math.max(need, 0.01) : 1;
            remedies.add(new Remedy(met, () -> new Effect.AddSupply(source.id(), share(0.2, 0.9, need))));
        }
        for (Resource resource : factory.resources()) {
            double needed = Factory.hoursNeeded(factory.products(), factory.routes(), resource.id());
            double met = resource.hoursPerWeek().at(weeks - 1) / Math.max(needed, 0.01);
            remedies.add(
                    new Remedy(needed > 0 ? met : 10, () -> new Effect.AddHours(resource.id(), share(0.2, 1, needed))));
        }
        return remedies;
    }

    private double share(double lowest, double highest, double of) {
        return dice.real(lowest * Math.max(1, of), highest * Math.max(1, of));
    }

    private double need(String item) {
        return factory.products().needPerWeek().getOrDefault(item, 0.0);
    }
}
