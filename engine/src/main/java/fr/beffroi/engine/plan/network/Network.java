package fr.beffroi.engine.plan.network;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A ramp-up model with the positions of things in their lists instead of ids, and profiles spread over the weeks. Read-only.
 *
 * <p>{@code capacity[resource][week]}, {@code supply[source][week]}, {@code wanted[target][week]} (cumulated), all in the model's units.
 */
public final class Network {
    public final RampUpModel model;
    public final int weeks;
    public final List<RouteNode> routes;
    public final List<SourceNode> sources;
    public final List<TargetNode> targets;
    public final double[] initialStock;
    public final double[][] capacity;
    public final double[][] supply;
    /** For each item: routes that make it, sources that sell it, lines that consume it, lines of its own bill. */
    public final List<List<RouteNode>> routesOf = new ArrayList<>();

    public final List<List<SourceNode>> sourcesOf = new ArrayList<>();
    public final List<List<Line>> parentsOf = new ArrayList<>();
    public final List<List<Line>> componentsOf = new ArrayList<>();
    /** Items so that every component comes before the items it goes into. */
    public final int[] componentsFirst;

    private final Map<String, Integer> itemPositions;
    private final Map<String, Integer> leverPositions;
    public final List<LeverEffects> leverEffects;

    /** A route: item, use of resources. */
    public record RouteNode(
            int index, int item, double yield, int lead, boolean qualified, int[] resources, double[] hours) {}

    /** A source: item, lead time. */
    public record SourceNode(int index, int item, int lead, boolean qualified) {}

    /** A target: item, weight, cumulated units wanted by each week. */
    public record TargetNode(int index, int item, double priority, double[] wanted) {}

    /** One line of the bill of materials. */
    public record Line(int parent, int component, double quantity) {}

    /** What a lever changes, by position. */
    public record LeverEffects(
            List<Amount> hours, List<Amount> supply, List<Amount> stock, int[] unlockedRoutes, int[] unlockedSources) {

        /** Whether it brings stock and does nothing else. */
        public boolean isStockOnly() {
            return !stock.isEmpty()
                    && hours.isEmpty()
                    && supply.isEmpty()
                    && unlockedRoutes.length == 0
                    && unlockedSources.length == 0;
        }
    }

    /** So much for the resource, source or item at that position. */
    public record Amount(int position, double quantity) {}

    public Network(RampUpModel model) {
        this.model = model;
        weeks = model.weeks();
        itemPositions = positions(model.items(), item -> item.id());
        leverPositions = positions(model.levers(), lever -> lever.id());
        Map<String, Integer> resourcePositions = positions(model.resources(), resource -> resource.id());
        initialStock =
                model.items().stream().mapToDouble(item -> item.initialStock()).toArray();
        capacity = model.resources().stream()
                .map(resource -> resource.hoursPerWeek().byWeek(weeks))
                .toArray(double[][]::new);
        supply = model.sources().stream()
                .map(source -> source.maxPerWeek().byWeek(weeks))
                .toArray(double[][]::new);
        for (int item = 0; item < model.items().size(); item++) {
            routesOf.add(new ArrayList<>());
            sourcesOf.add(new ArrayList<>());
            parentsOf.add(new ArrayList<>());
            componentsOf.add(new ArrayList<>());
        }
        routes = listRoutes(resourcePositions);
        sources = listSources();
        targets = listTargets();
        for (BomLine line : model.bom()) {
            Line numbered = new Line(item(line.parent()), item(line.component()), line.quantity());
            if (numbered.quantity() > 0) {
                parentsOf.get(numbered.component()).add(numbered);
                componentsOf.get(numbered.parent()).add(numbered);
            }
        }
        componentsFirst = orderComponentsFirst();
        Map<String, Integer> routePositions = positions(model.routes(), Route::id);
        Map<String, Integer> sourcePositions = positions(model.sources(), Source::id);
        leverEffects = model.levers().stream()
                .map(lever -> effectsOf(lever, resourcePositions, routePositions, sourcePositions))
                .toList();
    }

    public int item(String id) {
        return itemPositions.getOrDefault(id, -1);
    }

    public int lever(String id) {
        return leverPositions.getOrDefault(id, -1);
    }

    public int items() {
        return initialStock.length;
    }

    /** Priority-weighted sum over all weeks of what is wanted, cumulated: the backlog of a plan that delivers nothing. */
    public double backlogOfNothing() {
        double sum = 0;
        for (TargetNode target : targets) {
            for (double wanted : target.wanted()) {
                sum += target.priority() * wanted;
            }
        }
        return sum;
    }

    /**
     * Whether this is the other in all that limits the flow of goods under given levers (items, bills, routes, hours, supply, and what each lever
     * does), levers that it lacks apart. Money, the levers' weeks, and the weeks of what is wanted may differ; not who wants it and how
     * urgently.
     */
    public boolean flowsWithin(Network other) {
        return weeks == other.weeks
                && model.items().equals(other.model.items())
                && model.bom().equals(other.model.bom())
                && model.routes().equals(other.model.routes())
                && model.sources().equals(other.model.sources())
                && model.resources().equals(other.model.resources())
                && model.levers().stream()
                        .allMatch(lever -> other.lever(lever.id()) >= 0
                                && lever.effects()
                                        .equals(other.model
                                                .levers()
                                                .get(other.lever(lever.id()))
                                                .effects()))
                && areAlike(
                        targets,
                        other.targets,
                        (one, two) -> one.item() == two.item() && one.priority() == two.priority());
    }

    /** Whether both want the same by each week, given {@link #flowsWithin}. */
    public boolean wantsTheSameAs(Network other) {
        return areAlike(targets, other.targets, (one, two) -> Arrays.equals(one.wanted(), two.wanted()));
    }

    /** Whether both have the same levers, each as long in having its effect, given {@link #flowsWithin}. */
    public boolean actsLike(Network other) {
        return areAlike(
                model.levers(),
                other.model.levers(),
                (one, two) -> one.id().equals(two.id()) && one.delayWeeks() == two.delayWeeks());
    }

    private static <T> boolean areAlike(List<T> ones, List<T> others, BiPredicate<T, T> alike) {
        return ones.size() == others.size()
                && IntStream.range(0, ones.size()).allMatch(at -> alike.test(ones.get(at), others.get(at)));
    }

    private List<RouteNode> listRoutes(Map<String, Integer> resourcePositions) {
        List<RouteNode> list = new ArrayList<>();
        for (Route route : model.routes()) {
            List<ResourceUse> uses =
                    route.use().stream().filter(use -> use.hoursPerUnit() > 0).toList();
            RouteNode node = new RouteNode(
                    list.size(),
                    item(route.item()),
                    route.yield(),
                    route.leadTimeWeeks(),
                    route.qualified(),
                    uses.stream()
                            .mapToInt(use -> resourcePositions.getOrDefault(use.resource(), -1))
                            .toArray(),
                    uses.stream().mapToDouble(ResourceUse::hoursPerUnit).toArray());
            list.add(node);
            routesOf.get(node.item()).add(node);
        }
        return List.copyOf(list);
    }

    private List<SourceNode> listSources() {
        List<SourceNode> list = new ArrayList<>();
        for (Source source : model.sources()) {
            SourceNode node =
                    new SourceNode(list.size(), item(source.item()), source.leadTimeWeeks(), source.qualified());
            list.add(node);
            sourcesOf.get(node.item()).add(node);
        }
        return List.copyOf(list);
    }

    private List<TargetNode> listTargets() {
        List<TargetNode> list = new ArrayList<>();
        for (Target target : model.targets()) {
            double[] wanted = target.perWeek().byWeek(weeks);
            for (int week = 1; week < weeks; week++) {
                wanted[week] += wanted[week - 1];
            }
            list.add(new TargetNode(list.size(), item(target.item()), target.priority(), wanted));
        }
        return List.copyOf(list);
    }

    private LeverEffects effectsOf(
            Lever lever,
            Map<String, Integer> resourcePositions,
            Map<String, Integer> routePositions,
            Map<String, Integer> sourcePositions) {
        List<Amount> hours = new ArrayList<>();
        List<Amount> added = new ArrayList<>();
        List<Amount> stock = new ArrayList<>();
        List<Integer> unlockedRoutes = new ArrayList<>();
        List<Integer> unlockedSources = new ArrayList<>();
        for (Effect effect : lever.effects()) {
            switch (effect) {
                case Effect.AddHours add ->
                    hours.add(new Amount(resourcePositions.getOrDefault(add.resource(), -1), add.hoursPerWeek()));
                case Effect.AddSupply add ->
                    added.add(new Amount(sourcePositions.getOrDefault(add.source(), -1), add.perWeek()));
                case Effect.DeliverStock deliver -> stock.add(new Amount(item(deliver.item()), deliver.quantity()));
                case Effect.UnlockRoute unlock -> unlockedRoutes.add(routePositions.getOrDefault(unlock.route(), -1));
                case Effect.UnlockSource unlock ->
                    unlockedSources.add(sourcePositions.getOrDefault(unlock.source(), -1));
            }
        }
        return new LeverEffects(
                hours,
                added,
                stock,
                unlockedRoutes.stream().distinct().mapToInt(Integer::intValue).toArray(),
                unlockedSources.stream().distinct().mapToInt(Integer::intValue).toArray());
    }

    private int[] orderComponentsFirst() {
        int[] order = new int[items()];
        boolean[] seen = new boolean[items()];
        int[] filled = {0};
        for (int item = 0; item < items(); item++) {
            visit(item, seen, order, filled);
        }
        return order;
    }

    /** Depth is that of the bill of materials, which is shallow even where it is wide. */
    private void visit(int item, boolean[] seen, int[] order, int[] filled) {
        if (seen[item]) {
            return;
        }
        seen[item] = true;
        for (Line line : componentsOf.get(item)) {
            visit(line.component(), seen, order, filled);
        }
        order[filled[0]++] = item;
    }

    /** Each thing's place in its list, by id. */
    public static <T> Map<String, Integer> positions(List<T> things, Function<T, String> id) {
        Map<String, Integer> positions = new HashMap<>();
        for (T thing : things) {
            positions.put(id.apply(thing), positions.size());
        }
        return positions;
    }
}
