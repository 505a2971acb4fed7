package fr.beffroi.bench.simulate;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A route as {@link SsjReplications} sees it: its plan, and how far it is. */
final class SsjRoute {
    final Route route;
    final int item;
    final List<BomLine> components;
    /** Units to be launched by the end of each week. */
    final double[] planned;

    boolean open;
    double launched;

    private SsjRoute(RampUpModel model, Route route, int item) {
        this.route = route;
        this.item = item;
        components = model.bom().stream()
                .filter(line -> line.parent().equals(route.item()) && line.quantity() > 0)
                .toList();
        planned = new double[model.weeks()];
    }

    void begin() {
        open = route.qualified();
        launched = 0;
    }

    /** Components before the items they go into, then by id. */
    static List<SsjRoute> inOrderOfService(
            RampUpModel model, Map<String, Integer> items, Map<String, Integer> resources) {
        return model.routes().stream()
                .sorted(Comparator.comparingInt((Route route) -> level(model, route.item()))
                        .thenComparing(Route::id))
                .map(route -> new SsjRoute(model, route, items.getOrDefault(route.item(), -1)))
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
