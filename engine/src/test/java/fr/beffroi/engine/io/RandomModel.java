package fr.beffroi.engine.io;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.model.Uncertainty;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Valid models in which every field, every default and every awkward text occurs often. They are to be carried, not planned. */
final class RandomModel {
    private static final String[] AWKWARD = {
        "",
        " padded ",
        "#remark",
        "\"quoted\"",
        "a;b",
        "a:b",
        "line\nbreak",
        "tab\t",
        "_x0041_",
        "\u0001",
        "\u00a0",
        "é 😀",
        "aucun",
        "=1+2",
        "007",
        "1e5",
        "true",
        "\\",
        "a\"b; c",
        "'",
        "\u2028",
        "\ufffe",
        "a\r\nb",
        "ß&<>"
    };

    private final Random random;
    private final int weeks;
    private final List<String> items = new ArrayList<>();
    private final List<String> companies = new ArrayList<>();
    private final List<String> sites = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();
    private final List<String> routes = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<String> levers = new ArrayList<>();
    private final List<String> programmes = new ArrayList<>();

    private RandomModel(long seed) {
        this.random = new Random(seed);
        this.weeks = 1 + random.nextInt(520);
    }

    static RampUpModel of(long seed) {
        return new RandomModel(seed).model();
    }

    private RampUpModel model() {
        for (List<String> ids : List.of(items, companies, sites, resources, routes, sources, levers, programmes)) {
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                ids.add(id(i));
            }
        }
        return new RampUpModel(
                text(),
                LocalDate.of(2027, 1, 4).plusWeeks(random.nextInt(200)),
                weeks,
                "EUR",
                each(items, id -> new Item(id, text(), text(), orZero(), orZero())),
                bom(),
                each(companies, id -> new Company(id, text(), orZero(), orZero(), random.nextBoolean() ? id(9) : null)),
                each(
                        sites,
                        id -> new Site(
                                id,
                                one(companies),
                                text(),
                                maybe(() -> random.nextDouble(-90, 90)),
                                maybe(() -> random.nextDouble(180)))),
                each(resources, id -> new Resource(id, one(sites), text(), profile())),
                each(
                        routes,
                        id -> new Route(
                                id,
                                one(items),
                                one(sites),
                                each(some(resources), resource -> new ResourceUse(resource, amount())),
                                random.nextBoolean() ? 1 : 1 - random.nextDouble(),
                                random.nextInt(3),
                                random.nextBoolean(),
                                maybe(this::amount))),
                each(
                        sources,
                        id -> new Source(
                                id,
                                one(items),
                                text(),
                                random.nextInt(3),
                                profile(),
                                maybe(this::amount),
                                random.nextBoolean())),
                levers(),
                each(
                        programmes,
                        id -> new Programme(
                                id,
                                text(),
                                amount(),
                                maybe(this::byYear),
                                share(),
                                random.nextBoolean() ? Double.POSITIVE_INFINITY : amount(),
                                orZero(),
                                random.nextBoolean(),
                                random.nextInt(2),
                                random.nextBoolean() ? weeks - 1 : random.nextInt(600))),
                each(some(items), item -> new Target(item, random.nextBoolean() ? 1 : amount() + 1e-9, profile())),
                new Budget(maybe(this::amount), random.nextBoolean() ? 300_000 : amount()),
                uncertainty());
    }

    private List<BomLine> bom() {
        List<BomLine> lines = new ArrayList<>();
        for (int parent = 0; parent < items.size(); parent++) {
            for (int component = parent + 1; component < items.size(); component++) {
                if (random.nextBoolean()) {
                    lines.add(new BomLine(items.get(parent), items.get(component), amount()));
                }
            }
        }
        return lines;
    }

    private List<Lever> levers() {
        List<Lever> list = new ArrayList<>();
        for (int i = 0; i < levers.size(); i++) {
            list.add(new Lever(
                    levers.get(i),
                    text(),
                    random.nextBoolean() ? one(companies) : null,
                    List.of(LeverKind.values()).get(random.nextInt(LeverKind.values().length)),
                    orZero(),
                    orZero(),
                    random.nextInt(3),
                    random.nextInt(2),
                    random.nextBoolean() ? weeks - 1 : random.nextInt(600),
                    some(levers.subList(0, i)),
                    some(levers.subList(i + 1, levers.size())),
                    times(random.nextInt(4), n -> effect()),
                    some(programmes),
                    random.nextBoolean() ? 1 : share()));
        }
        return list;
    }

    private Effect effect() {
        return switch (random.nextInt(5)) {
            case 0 -> new Effect.AddHours(one(resources), amount());
            case 1 -> new Effect.AddSupply(one(sources), amount());
            case 2 -> new Effect.UnlockRoute(one(routes));
            case 3 -> new Effect.UnlockSource(one(sources));
            default -> new Effect.DeliverStock(one(items), amount());
        };
    }

    private Map<Integer, Double> byYear() {
        Map<Integer, Double> euros = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            euros.put(2026 + i, amount());
        }
        return euros;
    }

    private @Nullable Uncertainty uncertainty() {
        Uncertainty uncertainty = new Uncertainty(
                each(
                        some(routes),
                        id -> new Uncertainty.UncertainRoute(
                                id,
                                maybe(this::time),
                                maybe(() -> new Uncertainty.BetaYield(1 + amount(), 1 + amount())))),
                each(some(sources), id -> new Uncertainty.UncertainSource(id, time())),
                each(some(levers), id -> new Uncertainty.UncertainLever(id, time())),
                each(
                        some(resources),
                        id -> new Uncertainty.UncertainResource(
                                id, new Uncertainty.Breakdown(1 + amount(), amount()))));
        boolean empty = uncertainty.equals(new Uncertainty(List.of(), List.of(), List.of(), List.of()));
        return empty ? null : uncertainty;
    }

    private TimeDistribution time() {
        return switch (random.nextInt(3)) {
            case 0 -> {
                double min = amount();
                double mode = min + amount();
                yield new TimeDistribution.Triangular(min, mode, mode + amount());
            }
            case 1 -> new TimeDistribution.Lognormal(1 + amount(), amount());
            default ->
                new TimeDistribution.Discrete(List.of(
                        new TimeDistribution.Outcome(amount(), 0.25), new TimeDistribution.Outcome(amount(), 0.75)));
        };
    }

    private StepProfile profile() {
        List<StepProfile.Step> steps = new ArrayList<>();
        int week = random.nextInt(3);
        for (int i = random.nextInt(4); i > 0; i--) {
            steps.add(new StepProfile.Step(week, amount()));
            week += 1 + random.nextInt(200);
        }
        return new StepProfile(steps);
    }

    /** Unique by its number; sometimes awkward. */
    private String id(int number) {
        return random.nextInt(3) == 0 ? text() + number + text() : "id" + number;
    }

    private String text() {
        return AWKWARD[random.nextInt(AWKWARD.length)];
    }

    private double amount() {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> random.nextInt(1000);
            case 2 -> random.nextInt(100_000) / 100.0;
            case 3 -> random.nextDouble() * Math.pow(10, random.nextInt(24) - 12);
            default -> random.nextDouble();
        };
    }

    private double orZero() {
        return random.nextBoolean() ? 0 : amount();
    }

    private double share() {
        return random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private String one(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private List<String> some(List<String> ids) {
        return ids.stream().filter(id -> random.nextBoolean()).toList();
    }

    private static <T> List<T> each(List<String> ids, Function<String, T> make) {
        return ids.stream().map(make).toList();
    }

    private static <T> List<T> times(int count, IntFunction<T> make) {
        List<T> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(make.apply(i));
        }
        return list;
    }
}
