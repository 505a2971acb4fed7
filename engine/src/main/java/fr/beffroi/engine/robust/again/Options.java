package fr.beffroi.engine.robust.again;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.robust.Loss;
import fr.beffroi.engine.robust.Purchase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What could be bought before a loss: each lever that the plan does not start and that can be started by then, with the levers it needs, and
 * stock of what the plan gets through what is lost, one item alone and all together, in {@link #SHARES a few sizes}. An item without a value is not offered: what it costs to
 * keep is not known.
 */
final class Options {
    /** Of what the plan would have got while it is lost. */
    private static final double[] SHARES = {0.25, 0.5, 1};

    private final Network network;
    private final LeverPlan planned;
    private final Loss loss;
    private final Concerned concerned;

    Options(Network network, LeverPlan planned, Loss loss, Concerned concerned) {
        this.network = network;
        this.planned = planned;
        this.loss = loss;
        this.concerned = concerned;
    }

    /** Of stock the smaller sizes of the same first. */
    List<Option> list() {
        List<Option> options = new ArrayList<>(levers());
        List<Integer> missing = IntStream.range(0, network.items())
                .filter(item -> concerned.missing(item) > 0)
                .boxed()
                .toList();
        missing.forEach(item -> addStock(options, List.of(item)));
        if (missing.size() > 1) {
            addStock(options, missing);
        }
        return options;
    }

    /** Ids of the items that pass through what is lost and have no value. */
    List<String> unvaluedItems() {
        return IntStream.range(0, network.items())
                .filter(item -> concerned.missing(item) > 0 && item(item).unitCost() <= 0)
                .mapToObj(item -> item(item).id())
                .toList();
    }

    /** Stock of all these items together: of two parts that are both missing, one alone is of no use. */
    private void addStock(List<Option> options, List<Integer> items) {
        if (items.stream().anyMatch(item -> item(item).unitCost() <= 0)) {
            return;
        }
        double before = 0;
        for (double share : SHARES) {
            List<Purchase.Stock> stock = items.stream()
                    .map(item -> new Purchase.Stock(item(item).id(), whole(share * concerned.missing(item))))
                    .toList();
            double cost = 0;
            for (int i = 0; i < stock.size(); i++) {
                cost += stock.get(i).units() * item(items.get(i)).unitCost();
            }
            if (cost > before) {
                options.add(new Option(null, List.of(), stock, cost, Map.of()));
                before = cost;
            }
        }
    }

    private Item item(int position) {
        return network.model.items().get(position);
    }

    /** Whole units, where there is at least one. */
    private static double whole(double units) {
        return units > 1 ? Math.ceil(units) : units;
    }

    private List<Option> levers() {
        List<Option> options = new ArrayList<>();
        for (int position = 0; position < planned.size(); position++) {
            Lever lever = network.model.levers().get(position);
            Map<String, Integer> starts = new LinkedHashMap<>();
            if (!planned.starts(position) && concerned.isHelpedBy(lever) && canStart(lever, starts)) {
                options.add(option(lever, starts));
            }
        }
        return options;
    }

    private Option option(Lever lever, Map<String, Integer> starts) {
        double cost = 0;
        Map<String, Integer> active = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> start : starts.entrySet()) {
            Lever started = network.model.levers().get(network.lever(start.getKey()));
            cost += started.totalCostEuros(start.getValue(), network.weeks);
            active.put(started.id(), started.activeWeek(start.getValue()));
        }
        List<String> alsoNeeded =
                starts.keySet().stream().filter(id -> !id.equals(lever.id())).toList();
        return new Option(lever.id(), alsoNeeded, List.of(), cost, active);
    }

    /** Starts it as early as it can, and before it what it needs and the plan does not start; false if that is not before the loss. */
    private boolean canStart(Lever lever, Map<String, Integer> starts) {
        if (starts.containsKey(lever.id())) {
            return true;
        }
        int week = lever.earliestWeek();
        for (String id : lever.requires()) {
            int required = network.lever(id);
            int start = planned.start(required);
            if (!planned.starts(required)) {
                if (!canStart(network.model.levers().get(required), starts)) {
                    return false;
                }
                start = starts.getOrDefault(id, 0);
            }
            week = Math.max(week, network.model.levers().get(required).activeWeek(start));
        }
        if (week > Math.min(loss.fromWeek(), lever.latestWeek())
                || lever.activeWeek(week) >= network.weeks
                || isExcluded(lever, starts)) {
            return false;
        }
        starts.put(lever.id(), week);
        return true;
    }

    private boolean isExcluded(Lever lever, Map<String, Integer> starts) {
        return network.model.levers().stream()
                .filter(other -> planned.starts(network.lever(other.id())) || starts.containsKey(other.id()))
                .anyMatch(other -> other.excludes().contains(lever.id())
                        || lever.excludes().contains(other.id()));
    }
}
