package fr.beffroi.workbench.rampup.need;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Target;
import fr.beffroi.workbench.demand.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many of each item a model's targets take each week, down the bill of materials; without lead times, scrap and stock. */
final class ItemDemands {
    private static final double DECIMALS = 1000;

    private final RampUpModel model;
    private final Map<String, double[]> needed = new HashMap<>();

    private ItemDemands(RampUpModel model) {
        this.model = model;
    }

    static ItemDemands of(RampUpModel model) {
        ItemDemands demands = new ItemDemands(model);
        for (Target target : model.targets()) {
            demands.add(target.item(), target.perWeek().byWeek(model.weeks()), 1);
        }
        return demands;
    }

    /** The bill of materials has no circles. */
    private void add(String item, double[] weeks, double times) {
        double[] sum = needed.computeIfAbsent(item, key -> new double[model.weeks()]);
        for (int week = 0; week < sum.length; week++) {
            sum[week] += weeks[week] * times;
        }
        for (BomLine line : model.bom()) {
            if (line.parent().equals(item)) {
                add(line.component(), weeks, times * line.quantity());
            }
        }
    }

    /** Week by week from the first; empty for what is not needed. */
    List<Quantity> weeks(String item) {
        double[] pieces = needed.getOrDefault(item, new double[0]);
        List<Quantity> weeks = new ArrayList<>();
        for (int week = 0; week < pieces.length; week++) {
            weeks.add(new Quantity(model.mondayOf(week), Math.round(pieces[week] * DECIMALS) / DECIMALS));
        }
        return weeks;
    }

    /** Steps, the first where it begins; empty for what is not needed. */
    List<Quantity> steps(String item) {
        List<Quantity> steps = new ArrayList<>();
        double before = 0;
        for (Quantity week : weeks(item)) {
            if (week.piecesPerWeek() != before) {
                steps.add(week);
                before = week.piecesPerWeek();
            }
        }
        return steps;
    }
}
