package fr.beffroi.bench.simulate;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import umontreal.ssj.randvar.RandomVariateGen;

/** A route as {@link SsjReplications} sees it: what it takes, its plan, its chance, and how far it is. */
final class SsjRoute {
    final Route route;
    final int item;
    final int[] components;
    final double[] quantities;
    final int[] resources;
    final double[] hoursPerUnit;
    final RandomVariateGen leadTime;
    final RandomVariateGen yield;
    /** Units to be launched by the end of each week. */
    final double[] planned;

    boolean open;
    double launched;

    SsjRoute(RampUpModel model, Route route, Positions positions, SsjChance chance) {
        this.route = route;
        item = positions.item(route.item());
        List<BomLine> lines = model.bom().stream()
                .filter(line -> line.parent().equals(route.item()) && line.quantity() > 0)
                .toList();
        components = lines.stream()
                .mapToInt(line -> positions.item(line.component()))
                .toArray();
        quantities = lines.stream().mapToDouble(BomLine::quantity).toArray();
        List<ResourceUse> uses =
                route.use().stream().filter(use -> use.hoursPerUnit() > 0).toList();
        resources = uses.stream()
                .mapToInt(use -> positions.resource(use.resource()))
                .toArray();
        hoursPerUnit = uses.stream().mapToDouble(ResourceUse::hoursPerUnit).toArray();
        leadTime = chance.leadTime(route);
        yield = chance.yield(route);
        planned = new double[model.weeks()];
    }

    void begin() {
        open = route.qualified();
        launched = 0;
    }

    /** Where things stand in the lists of the model. */
    static final class Positions {
        private final Map<String, Integer> items = new HashMap<>();
        private final Map<String, Integer> resources = new HashMap<>();

        Positions(RampUpModel model) {
            model.items().forEach(item -> items.put(item.id(), items.size()));
            model.resources().forEach(resource -> resources.put(resource.id(), resources.size()));
        }

        int item(String id) {
            return items.getOrDefault(id, -1);
        }

        int resource(String id) {
            return resources.getOrDefault(id, -1);
        }
    }

    /** Components before the items they go into, then by id. */
    static List<SsjRoute> inOrderOfService(RampUpModel model, Positions positions, SsjChance chance) {
        return model.routes().stream()
                .sorted(Comparator.comparingInt((Route route) -> level(model, route.item()))
                        .thenComparing(Route::id))
                .map(route -> new SsjRoute(model, route, positions, chance))
                .toList();
    }

    private static int level(RampUpModel model, String item) {
        return model.bom().stream()
                .filter(line -> line.parent().equals(item))
                .mapToInt(line -> 1 + level(model, line.component()))
                .max()
                .orElse(0);
    }
}
