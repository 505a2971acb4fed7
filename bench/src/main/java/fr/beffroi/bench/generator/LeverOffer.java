package fr.beffroi.bench.generator;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.worlds.Dice;
import java.util.ArrayList;
import java.util.List;

/** Levers against the tightest resources and for what is not yet qualified. */
final class LeverOffer {
    private final Dice dice;
    private final Shape size;
    private final BenchmarkVariant variant;
    private final Workshops workshops;
    private final List<Lever> levers = new ArrayList<>();

    private LeverOffer(Dice dice, Shape size, BenchmarkVariant variant, Workshops workshops) {
        this.dice = dice;
        this.size = size;
        this.variant = variant;
        this.workshops = workshops;
    }

    static List<Lever> draw(Dice dice, Shape size, BenchmarkVariant variant, Workshops workshops) {
        LeverOffer offer = new LeverOffer(dice, size, variant, workshops);
        offer.addUnlocking();
        offer.addHours();
        return offer.levers;
    }

    private void addUnlocking() {
        for (Route route : workshops.routes()) {
            if (!route.qualified()) {
                boolean certificate = dice.chance(0.35);
                int delay = certificate ? weeks(0.18, 0.34) : weeks(0.09, 0.24);
                double cost = certificate ? dice.real(60_000, 160_000) : dice.real(40_000, 120_000);
                LeverKind kind = certificate ? LeverKind.CERTIFICATION : LeverKind.QUALIFICATION;
                add(kind, companyOf(route.site()), cost, 0, delay, new Effect.UnlockRoute(route.id()));
            }
        }
        for (Source source : workshops.sources()) {
            if (!source.qualified()) {
                String company = "C%04d".formatted(dice.between(0, size.sites() - 1));
                double cost = dice.real(20_000, 80_000);
                Effect unlock = new Effect.UnlockSource(source.id());
                add(LeverKind.SECOND_SOURCE, company, cost, 0, weeks(0.07, 0.17), unlock);
            }
        }
    }

    private void addHours() {
        List<Integer> tightest = workshops.tightest();
        for (int n = 0; levers.size() < size.levers(); n++) {
            int number = tightest.get(n % Math.min(tightest.size(), Math.max(3, size.levers() / 3)));
            Resource resource = workshops.resources().get(number);
            double hours = resource.hoursPerWeek().at(size.weeks() - 1);
            if (n % 5 < 3) {
                Effect shift = new Effect.AddHours(resource.id(), dice.real(0.25, 0.35) * hours);
                double costPerWeek = dice.real(1_500, 6_000);
                double cost = dice.real(5_000, 25_000);
                add(LeverKind.SHIFT, companyOf(resource.site()), cost, costPerWeek, dice.between(4, 13), shift);
            } else {
                Effect machine = new Effect.AddHours(resource.id(), dice.real(0.4, 0.6) * hours);
                double cost = dice.real(120_000, 800_000);
                add(LeverKind.MACHINE, companyOf(resource.site()), cost, 0, weeks(0.1, 0.27), machine);
            }
        }
    }

    private void add(LeverKind kind, String company, double cost, double costPerWeek, int delayWeeks, Effect effect) {
        boolean full = variant == BenchmarkVariant.FULL;
        List<Effect> effects = new ArrayList<>(List.of(effect));
        if (dice.chance(full ? 0.2 : 0.07)) {
            Source source = dice.pick(workshops.sources());
            effects.add(new Effect.AddSupply(
                    source.id(), dice.real(0.2, 0.5) * source.maxPerWeek().at(size.weeks() - 1)));
        }
        List<String> requires = new ArrayList<>();
        List<String> excludes = new ArrayList<>();
        int earliestWeek = full && dice.chance(0.13) ? dice.between(1, size.weeks() / 5) : 0;
        if (full && !levers.isEmpty()) {
            Lever other = dice.pick(levers);
            if (dice.chance(0.12)) {
                requires.add(other.id());
            } else if (dice.chance(0.12)) {
                excludes.add(other.id());
            }
        }
        List<String> eligible =
                full ? dice.oneOf(List.of("pass"), List.of("invest"), List.of("pass", "invest")) : List.of("pass");
        levers.add(new Lever(
                "L%04d".formatted(levers.size()),
                kind.name().toLowerCase(java.util.Locale.ROOT) + " " + levers.size(),
                full && dice.chance(0.08) ? null : company,
                kind,
                cost,
                costPerWeek,
                Math.max(1, delayWeeks),
                earliestWeek,
                full && dice.chance(0.15) ? dice.between(size.weeks() / 3, size.weeks() / 2) : size.weeks() - 1,
                requires,
                excludes,
                effects,
                eligible,
                dice.oneOf(0.3, 0.4, 0.5, 0.6, 0.7)));
    }

    private int weeks(double lowest, double highest) {
        return dice.between((int) Math.round(lowest * size.weeks()), (int) Math.round(highest * size.weeks()));
    }

    private static String companyOf(String site) {
        return "C" + site.substring(1);
    }
}
