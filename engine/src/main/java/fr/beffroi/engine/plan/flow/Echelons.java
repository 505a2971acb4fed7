package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Line;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.TargetNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which items need launches of their own in the flow, and which follow from the others: an item that is not decided is taken to be made
 * just when it is needed, without any limit, so the need of its components is that of its consumers, earlier by its lead time (echelon
 * requirements: A. J. Clark, H. Scarf, <em>Optimal policies for a multi-echelon inventory problem</em>, Management Science 6, 1960). It is
 * counted with the shortest lead time and the best yield of its routes, so a flow made with it is never too poor, but may be too good to be
 * true; whoever uses the result checks that.
 */
final class Echelons {
    private final Network network;
    private final boolean[] usable;
    private final @Nullable Making[] follows;
    private final boolean[] leaf;

    /** How an item that follows is made: no route of it is faster or wastes less. */
    record Making(int leadWeeks, double yield) {}

    /** For each item with rows of its own: who needs it. */
    final List<List<Need>> needs = new ArrayList<>();
    /** For each item with launches, then for each target: limits known in advance on what it may launch or deliver. */
    final List<List<Kit>> kitsOfItem = new ArrayList<>();

    final List<List<Kit>> kitsOfTarget = new ArrayList<>();

    /** Up to {@code toWeek}, counted in its own time, nothing more of {@code item} can be made than is known: that limits its need. */
    record Kit(int item, Need need, int toWeek) {
        /** Whether it says something of the consumer's week. */
        boolean limits(int week) {
            return week >= need.shiftWeeks() && week - need.shiftWeeks() < toWeek;
        }
    }

    /**
     * @param usable routes that may ever be launched
     * @param decided items that do not follow
     */
    Echelons(Network network, boolean[] usable, BitSet decided) {
        this.network = network;
        this.usable = usable;
        follows = new Making[network.items()];
        leaf = new boolean[network.items()];
        for (int item = 0; item < network.items(); item++) {
            needs.add(new ArrayList<>());
            kitsOfItem.add(new ArrayList<>());
            leaf[item] = !hasLaunches(item) && consumers(item) == 1;
            follows[item] = decided.get(item) ? null : bestMaking(item);
        }
        network.targets.forEach(target -> kitsOfTarget.add(new ArrayList<>()));
        for (int item = 0; item < network.items(); item++) {
            if (follows[item] == null && hasLaunches(item)) {
                addNeedsOf(item, null);
            }
        }
        for (TargetNode target : network.targets) {
            addNeed(target.item(), Need.direct(target.index(), true, 1));
        }
    }

    /** Whether the route's launches are decided on their own. */
    boolean isDecided(RouteNode route) {
        return usable[route.index()] && follows[route.item()] == null;
    }

    /** Whether the item is made just as needed. */
    boolean follows(int item) {
        return follows[item] != null;
    }

    /** How an item that follows is made, as far as the flow knows; null for the others. */
    @Nullable
    Making making(int item) {
        return follows[item];
    }

    boolean isUsable(RouteNode route) {
        return usable[route.index()];
    }

    private boolean hasLaunches(int item) {
        return network.routesOf.get(item).stream().anyMatch(route -> usable[route.index()]);
    }

    private void addNeedsOf(int item, @Nullable Need through) {
        Making making = follows[item];
        for (Line line : network.componentsOf.get(item)) {
            if (through == null || making == null) {
                addNeed(line.component(), Need.direct(item, false, line.quantity()));
            } else {
                addNeed(line.component(), through.through(item, making.leadWeeks(), line.quantity() / making.yield()));
            }
        }
    }

    private void addNeed(int item, Need need) {
        if (need.shiftWeeks() >= network.weeks) {
            return;
        }
        List<Kit> kits = need.isTarget() ? kitsOfTarget.get(need.consumer()) : kitsOfItem.get(need.consumer());
        Making making = follows[item];
        if (leaf[item]) {
            kits.add(new Kit(item, need, network.weeks));
        } else if (making != null) {
            if (making.leadWeeks() > 0) {
                kits.add(new Kit(item, need, Math.min(network.weeks, making.leadWeeks())));
            }
            addNeedsOf(item, need);
        } else {
            needs.get(item).add(need);
        }
    }

    private int consumers(int item) {
        int targets = (int)
                network.targets.stream().filter(target -> target.item() == item).count();
        return network.parentsOf.get(item).size() + targets;
    }

    private @Nullable Making bestMaking(int item) {
        int lead = Integer.MAX_VALUE;
        double yield = 0;
        for (RouteNode route : network.routesOf.get(item)) {
            if (usable[route.index()]) {
                lead = Math.min(lead, route.lead());
                yield = Math.max(yield, route.yield());
            }
        }
        return yield > 0 ? new Making(lead, yield) : null;
    }

    /** Routes that are qualified or that some lever unlocks. */
    static boolean[] usableRoutes(Network network) {
        boolean[] usable = new boolean[network.routes.size()];
        network.routes.forEach(route -> usable[route.index()] = route.qualified());
        network.leverEffects.forEach(effects -> {
            for (int route : effects.unlockedRoutes()) {
                usable[route] = true;
            }
        });
        return usable;
    }
}
