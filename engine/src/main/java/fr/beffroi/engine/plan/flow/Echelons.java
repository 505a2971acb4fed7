package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Line;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.TargetNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which items need launches of their own in the flow, and which follow from the others: an item with one consumer and a route whose
 * resources are plentiful is made just when it is needed, so the need of its components is that of its consumer, earlier by its lead
 * time (echelon requirements: A. J. Clark, H. Scarf, <em>Optimal policies for a multi-echelon inventory problem</em>, Management Science 6,
 * 1960). Resources not named as scarce are taken as unlimited; whoever uses the result checks them.
 */
final class Echelons {
    private final Network network;
    private final boolean[] usable;
    private final @Nullable RouteNode[] follows;
    private final boolean[] leaf;
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
     * @param scarce resources that are not plentiful
     */
    Echelons(Network network, boolean[] usable, BitSet scarce) {
        this.network = network;
        this.usable = usable;
        follows = new RouteNode[network.items()];
        leaf = new boolean[network.items()];
        for (int item = 0; item < network.items(); item++) {
            needs.add(new ArrayList<>());
            kitsOfItem.add(new ArrayList<>());
            boolean made = network.routesOf.get(item).stream().anyMatch(route -> usable[route.index()]);
            leaf[item] = !made && consumers(item) == 1;
            follows[item] = made ? plentifulRoute(item, scarce) : null;
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

    /** The route that makes the item just as needed; null where launches are decided on their own. */
    @Nullable
    RouteNode follows(int item) {
        return follows[item];
    }

    private boolean hasLaunches(int item) {
        return network.routesOf.get(item).stream().anyMatch(route -> usable[route.index()]);
    }

    private void addNeedsOf(int item, @Nullable Need through) {
        RouteNode route = follows[item];
        for (Line line : network.componentsOf.get(item)) {
            if (through == null || route == null) {
                addNeed(line.component(), Need.direct(item, false, line.quantity()));
            } else {
                addNeed(line.component(), through.through(item, route.lead(), line.quantity() / route.yield()));
            }
        }
    }

    private void addNeed(int item, Need need) {
        if (need.shiftWeeks() >= network.weeks) {
            return;
        }
        List<Kit> kits = need.isTarget() ? kitsOfTarget.get(need.consumer()) : kitsOfItem.get(need.consumer());
        RouteNode route = follows[item];
        if (leaf[item]) {
            kits.add(new Kit(item, need, network.weeks));
        } else if (route != null) {
            if (route.lead() > 0) {
                kits.add(new Kit(item, need, route.lead()));
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

    /** A qualified route of plentiful resources that no other beats, if the item and all its components have one consumer. */
    private @Nullable RouteNode plentifulRoute(int item, BitSet scarce) {
        if (consumers(item) != 1 || !network.sourcesOf.get(item).isEmpty()) {
            return null;
        }
        for (Line line : network.componentsOf.get(item)) {
            if (consumers(line.component()) != 1) {
                return null;
            }
        }
        for (RouteNode route : network.routesOf.get(item)) {
            if (route.qualified()
                    && Arrays.stream(route.resources()).noneMatch(scarce::get)
                    && network.routesOf.get(item).stream()
                            .allMatch(other -> !usable[other.index()]
                                    || other.lead() >= route.lead() && other.yield() <= route.yield())) {
                return route;
            }
        }
        return null;
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
