package fr.beffroi.engine.robust.again;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.SourceNode;
import fr.beffroi.engine.robust.Loss;
import fr.beffroi.engine.robust.run.LostWays;
import fr.beffroi.engine.robust.run.PlannedWeeks;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The items that a loss keeps back: those that the plan would get through what is lost, and everything they go into. */
final class Concerned {
    /** For good, what a stock can bridge ends here: half a year, after which another way must stand. */
    private static final int BRIDGED_WEEKS = 26;

    private final Network network;
    /** {@code missing[item]}: good units that the plan would get through what is lost while it is, or while a stock can bridge it. */
    private final double[] missing;

    private final BitSet items = new BitSet();
    private final Set<String> routes;
    private final Set<String> sources;
    private final Set<String> resources = new HashSet<>();

    Concerned(Network network, PlannedWeeks planned, Loss loss, LostWays lost) {
        this.network = network;
        missing = new double[network.items()];
        int until = loss.isForGood(network.weeks)
                ? Math.min(network.weeks, loss.fromWeek() + BRIDGED_WEEKS)
                : loss.untilWeek();
        for (RouteNode route : network.routes) {
            for (int week = Math.max(0, loss.fromWeek() - route.lead()); week < until; week++) {
                missing[route.item()] +=
                        lost.routes()[route.index()] ? route.yield() * planned.launches()[route.index()][week] : 0;
            }
        }
        for (SourceNode source : network.sources) {
            for (int week = Math.max(0, loss.fromWeek() - source.lead()); week < until; week++) {
                missing[source.item()] += lost.sources()[source.index()] ? planned.orders()[source.index()][week] : 0;
            }
        }
        addParents();
        routes = network.routes.stream()
                .filter(route -> items.get(route.item()))
                .map(route -> network.model.routes().get(route.index()).id())
                .collect(Collectors.toSet());
        sources = network.sources.stream()
                .filter(source -> items.get(source.item()))
                .map(source -> network.model.sources().get(source.index()).id())
                .collect(Collectors.toSet());
        network.model.routes().stream()
                .filter(route -> routes.contains(route.id()))
                .forEach(route -> route.use().forEach(use -> resources.add(use.resource())));
    }

    private void addParents() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int item = 0; item < missing.length; item++) {
            if (missing[item] > 0) {
                items.set(item);
                open.add(item);
            }
        }
        while (!open.isEmpty()) {
            for (Network.Line line : network.parentsOf.get(open.remove())) {
                if (!items.get(line.parent())) {
                    items.set(line.parent());
                    open.add(line.parent());
                }
            }
        }
    }

    /** Good units of the item that the plan would have got through what is lost. */
    double missing(int item) {
        return missing[item];
    }

    /** Whether the lever can give more of such an item, or another way to it. */
    boolean isHelpedBy(Lever lever) {
        return lever.effects().stream().anyMatch(effect -> switch (effect) {
            case Effect.AddHours add -> resources.contains(add.resource());
            case Effect.AddSupply add -> sources.contains(add.source());
            case Effect.UnlockRoute unlock -> routes.contains(unlock.route());
            case Effect.UnlockSource unlock -> sources.contains(unlock.source());
            case Effect.DeliverStock deliver -> items.get(network.item(deliver.item()));
        });
    }
}
