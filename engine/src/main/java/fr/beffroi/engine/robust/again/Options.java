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

/**
 * What could be bought before a loss: each lever that the plan does not start and that can be started by then, with the levers it needs, and
 * stock of what the plan gets through what is lost, in {@link #SHARES a few sizes}. An item without a value is not offered: what it costs to
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

    List<Option> list() {
        List<Option> options = new ArrayList<>(levers());
        for (int item = 0; item < network.items(); item++) {
            addStock(options, item);
        }
        return options;
    }

    private void addStock(List<Option> options, int position) {
        Item item = network.model.items().get(position);
        if (concerned.missing(position) <= 0 || item.unitCost() <= 0) {
            return;
        }
        double before = 0;
        for (double share : SHARES) {
            double units = whole(share * concerned.missing(position));
            if (units > before) {
                options.add(new Option(
                        Purchase.Kind.STOCK, item.id(), units, List.of(), units * item.unitCost(), Map.of()));
                before = units;
            }
        }
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
        return new Option(Purchase.Kind.LEVER, lever.id(), 0, alsoNeeded, cost, active);
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
