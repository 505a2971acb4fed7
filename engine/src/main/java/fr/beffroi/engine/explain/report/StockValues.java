package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.explain.Lookup;
import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the stocks of a plan are worth, item by item: the parts that the fourth goal adds up. */
final class StockValues {

    /** Value of one item's stock, in €·weeks over the horizon. */
    record ItemValue(Item item, double euroWeeks) {}

    private final RampUpModel model;
    private final Map<String, double[]> changes = new HashMap<>();

    StockValues(RampUpModel model, RampUpPlan plan, Lookup lookup) {
        this.model = model;
        Map<String, List<BomLine>> components =
                model.bom().stream().collect(Collectors.groupingBy(BomLine::parent, Collectors.toList()));
        for (Launch launch : plan.launches()) {
            Route route = lookup.getRoute(launch.route());
            add(route.item(), launch.week() + route.leadTimeWeeks(), route.yield() * launch.quantity());
            for (BomLine line : components.getOrDefault(route.item(), List.of())) {
                add(line.component(), launch.week(), -line.quantity() * launch.quantity());
            }
        }
        for (Order order : plan.orders()) {
            Source source = lookup.getSource(order.source());
            add(source.item(), order.week() + source.leadTimeWeeks(), order.quantity());
        }
        for (Delivery delivery : plan.deliveries()) {
            add(delivery.item(), delivery.week(), -delivery.quantity());
        }
        for (LeverDecision decision : plan.levers()) {
            for (Effect effect : lookup.getLever(decision.lever()).effects()) {
                if (effect instanceof Effect.DeliverStock stock) {
                    add(stock.item(), decision.activeWeek(), stock.quantity());
                }
            }
        }
    }

    /** The items whose stock is worth something, the dearest first. */
    List<ItemValue> listDearestFirst() {
        List<ItemValue> values = new ArrayList<>();
        for (Item item : model.items()) {
            double euroWeeks = item.unitCost() * unitWeeks(item);
            if (euroWeeks > 1e-6) {
                values.add(new ItemValue(item, euroWeeks));
            }
        }
        values.sort(Comparator.comparingDouble(ItemValue::euroWeeks).reversed());
        return values;
    }

    private double unitWeeks(Item item) {
        double[] change = changes.getOrDefault(item.id(), new double[model.weeks()]);
        double stock = item.initialStock();
        double sum = 0;
        for (double delta : change) {
            stock += delta;
            sum += stock;
        }
        return sum;
    }

    private void add(String item, int week, double quantity) {
        if (week < model.weeks()) {
            changes.computeIfAbsent(item, _ -> new double[model.weeks()])[week] += quantity;
        }
    }
}
