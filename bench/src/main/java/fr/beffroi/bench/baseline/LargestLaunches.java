package fr.beffroi.bench.baseline;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Target;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How much could be launched at most in a week: what its resources with all levers allow, and never more than the whole horizon needs. As
 * small as can be read off the model, because a large M makes the baseline weak.
 */
final class LargestLaunches {
    private final RampUpModel model;
    private final Map<String, double[]> hours = new HashMap<>();
    private final Map<String, Double> needs = new HashMap<>();
    private final Map<String, Double> lowestYield = new HashMap<>();

    LargestLaunches(RampUpModel model) {
        this.model = model;
        model.resources().forEach(r -> hours.put(r.id(), r.hoursPerWeek().byWeek(model.weeks())));
        for (Lever lever : model.levers()) {
            for (Effect effect : lever.effects()) {
                if (effect instanceof Effect.AddHours add) {
                    double[] series = hours.getOrDefault(add.resource(), new double[0]);
                    Arrays.setAll(series, week -> series[week] + add.hoursPerWeek());
                }
            }
        }
        model.routes().forEach(route -> lowestYield.merge(route.item(), route.yield(), Math::min));
    }

    double[] of(Route route) {
        double[] most = new double[model.weeks()];
        Arrays.fill(most, needOf(route.item()) / route.yield());
        for (ResourceUse use : route.use()) {
            double[] available = hours.getOrDefault(use.resource(), most);
            if (use.hoursPerUnit() > 0) {
                Arrays.setAll(most, week -> Math.min(most[week], available[week] / use.hoursPerUnit()));
            }
        }
        return most;
    }

    /** Units a week that all levers together add to a source. */
    double supplyAdded(String source) {
        return model.levers().stream()
                .mapToDouble(lever -> supplyAddedBy(lever, source))
                .sum();
    }

    static double supplyAddedBy(Lever lever, String source) {
        double units = 0;
        for (Effect effect : lever.effects()) {
            if (effect instanceof Effect.AddSupply add && add.source().equals(source)) {
                units += add.perWeek();
            }
        }
        return units;
    }

    /** Good units of an item that all targets over the whole horizon can ask for. */
    private double needOf(String item) {
        Double known = needs.get(item);
        if (known != null) {
            return known;
        }
        double need = 0;
        for (Target target : model.targets()) {
            if (target.item().equals(item)) {
                need += Arrays.stream(target.perWeek().byWeek(model.weeks())).sum();
            }
        }
        for (BomLine line : model.bom()) {
            if (line.component().equals(item)) {
                need += line.quantity() * needOf(line.parent()) / lowestYield.getOrDefault(line.parent(), 1.0);
            }
        }
        needs.put(item, need);
        return need;
    }
}
