package fr.beffroi.engine.stock;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A ramp-up model as a supply network, in weeks: an item is a stage, a line of the bill of materials a link. An item takes as long as its
 * slowest qualified route or source (where none is qualified, as its slowest at all), so that what is quoted holds whichever is used; a
 * route's yield asks for more of the components.
 */
public final class RampUpChain {
    private final RampUpModel model;
    private final Map<String, Integer> leadTimeWeeks = new HashMap<>();
    private final Map<String, Double> leastYield = new HashMap<>();

    public RampUpChain(RampUpModel model) {
        this.model = model;
        for (boolean qualified : new boolean[] {true, false}) {
            Map<String, Integer> slowest = new HashMap<>();
            Map<String, Double> worst = new HashMap<>();
            for (Route route : model.routes()) {
                if (route.qualified() == qualified) {
                    slowest.merge(route.item(), route.leadTimeWeeks(), Math::max);
                    worst.merge(route.item(), route.yield(), Math::min);
                }
            }
            for (Source source : model.sources()) {
                if (source.qualified() == qualified) {
                    slowest.merge(source.item(), source.leadTimeWeeks(), Math::max);
                }
            }
            slowest.forEach(leadTimeWeeks::putIfAbsent);
            worst.forEach(leastYield::putIfAbsent);
        }
    }

    /** Items that these go into nothing without: themselves, their components, and so on. */
    public Set<String> everythingIn(Set<String> items) {
        Map<String, List<String>> components = new HashMap<>();
        for (BomLine line : model.bom()) {
            components.computeIfAbsent(line.parent(), id -> new ArrayList<>()).add(line.component());
        }
        Set<String> found = new HashSet<>(items);
        Deque<String> open = new ArrayDeque<>(items);
        while (!open.isEmpty()) {
            for (String component : components.getOrDefault(open.remove(), List.of())) {
                if (found.add(component)) {
                    open.add(component);
                }
            }
        }
        return found;
    }

    /** Of these items, those with neither route nor source: nothing says how long they take. */
    public List<Item> withoutLeadTime(Set<String> items) {
        return model.items().stream()
                .filter(item -> items.contains(item.id()) && !leadTimeWeeks.containsKey(item.id()))
                .toList();
    }

    /**
     * The network of the products wished for and everything in them.
     *
     * @throws IllegalArgumentException if nothing says how long an item takes
     */
    public SupplyNetwork network(StockWish wish) {
        Set<String> reached = everythingIn(wish.items());
        Map<String, Double> rate = new HashMap<>();
        for (Target target : model.targets()) {
            rate.put(target.item(), target.perWeek().at(model.weeks() - 1));
        }
        double factor = SafetyFactor.of(wish.serviceLevel()) * wish.variation();
        List<SupplyStage> stages = new ArrayList<>();
        for (Item item : model.items()) {
            if (reached.contains(item.id())) {
                boolean isWished = wish.items().contains(item.id());
                stages.add(new SupplyStage(
                        item.id(),
                        leadTime(item),
                        isWished ? wish.leadTimeWeeks() : Double.POSITIVE_INFINITY,
                        item.unitCost(),
                        isWished ? factor * rate.getOrDefault(item.id(), 0.0) : 0));
            }
        }
        List<SupplyLink> links = model.bom().stream()
                .filter(line -> reached.contains(line.parent()) && line.quantity() > 0)
                .map(line -> new SupplyLink(
                        line.component(), line.parent(), line.quantity() / leastYield.getOrDefault(line.parent(), 1.0)))
                .toList();
        return new SupplyNetwork(stages, links);
    }

    private int leadTime(Item item) {
        Integer weeks = leadTimeWeeks.get(item.id());
        if (weeks == null) {
            throw new IllegalArgumentException("Nothing says how long " + item.id()
                    + " takes.\nMaybe it needs a route, or a source, with its lead time.");
        }
        return weeks;
    }
}
