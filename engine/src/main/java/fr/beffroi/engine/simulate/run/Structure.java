package fr.beffroi.engine.simulate.run;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model's ways to make things are made of, as arrays. Routes stand in the order in which they are served (§7): components before the
 * items they go into, then by id. Read-only.
 */
public final class Structure {
    /** Positions of the model's routes, in the order of service; all route arrays of the simulation follow it. */
    final int[] service;

    /** For each route of the model its place in that order. */
    final int[] placeInService;

    final int[] itemOfRoute;
    final boolean[] qualified;
    /** Components of the n-th route served: positions {@code componentsFrom[n] … componentsFrom[n + 1] - 1} of the two arrays after it. */
    final int[] componentsFrom;

    final int[] component;
    /** Units of the component in one unit launched, and its inverse. */
    final double[] quantity;

    final double[] unitsPerPart;
    /** Resources of the n-th route served, in the same manner. */
    final int[] usesFrom;

    final int[] resource;
    final double[] hoursPerUnit;
    final double[] unitsPerHour;

    Structure(Network network) {
        service = orderOfService(network.model);
        int routes = service.length;
        placeInService = new int[routes];
        itemOfRoute = new int[routes];
        qualified = new boolean[routes];
        componentsFrom = new int[routes + 1];
        usesFrom = new int[routes + 1];
        List<Network.Line> lines = new ArrayList<>();
        List<Network.Amount> uses = new ArrayList<>();
        for (int n = 0; n < routes; n++) {
            placeInService[service[n]] = n;
            Network.RouteNode route = network.routes.get(service[n]);
            itemOfRoute[n] = route.item();
            qualified[n] = route.qualified();
            lines.addAll(network.componentsOf.get(route.item()));
            componentsFrom[n + 1] = lines.size();
            for (int use = 0; use < route.resources().length; use++) {
                uses.add(new Network.Amount(route.resources()[use], route.hours()[use]));
            }
            usesFrom[n + 1] = uses.size();
        }
        component = lines.stream().mapToInt(Network.Line::component).toArray();
        quantity = lines.stream().mapToDouble(Network.Line::quantity).toArray();
        unitsPerPart = Arrays.stream(quantity).map(parts -> 1 / parts).toArray();
        resource = uses.stream().mapToInt(Network.Amount::position).toArray();
        hoursPerUnit = uses.stream().mapToDouble(Network.Amount::quantity).toArray();
        unitsPerHour = Arrays.stream(hoursPerUnit).map(hours -> 1 / hours).toArray();
    }

    int routes() {
        return service.length;
    }

    /** Positions of the routes in the order of service: by the longest chain of components beneath the item, then by id. */
    public static int[] orderOfService(RampUpModel model) {
        Map<String, List<String>> components = new HashMap<>();
        for (BomLine line : model.bom()) {
            components
                    .computeIfAbsent(line.parent(), parent -> new ArrayList<>())
                    .add(line.component());
        }
        Map<String, Integer> levels = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int route = 0; route < model.routes().size(); route++) {
            order.add(route);
        }
        order.sort(Comparator.comparingInt(
                        (Integer route) -> level(model.routes().get(route).item(), components, levels))
                .thenComparing(route -> model.routes().get(route).id()));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** 0 without components, else one more than the highest of theirs. The graph has no cycle. */
    private static int level(String item, Map<String, List<String>> components, Map<String, Integer> levels) {
        Integer known = levels.get(item);
        if (known != null) {
            return known;
        }
        int level = 0;
        for (String part : components.getOrDefault(item, List.of())) {
            level = Math.max(level, 1 + level(part, components, levels));
        }
        levels.put(item, level);
        return level;
    }
}
