package fr.beffroi.engine.verify;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What flows in a plan, in doubles and as plainly as can be: tables by id and week. Written from §4 alone, to hold against the
 * verifier. What lies outside the horizon or names nothing is left out.
 */
final class NaiveFlows {
    final RampUpModel model;
    final int weeks;
    final ById<double[]> stockChange = new ById<>();
    final ById<double[]> stockMoved = new ById<>();
    final ById<double[]> hoursUsed = new ById<>();
    final ById<double[]> hoursThere = new ById<>();
    final ById<double[]> launched = new ById<>();
    final ById<double[]> ordered = new ById<>();
    final ById<double[]> orderable = new ById<>();
    final ById<double[]> delivered = new ById<>();
    final Map<String, Integer> unlockedFrom = new HashMap<>();
    private final ById<Route> routes;
    private final ById<Source> sources;
    private final Map<String, List<BomLine>> components;

    NaiveFlows(RampUpModel model, RampUpPlan plan) {
        this.model = model;
        this.weeks = model.weeks();
        routes = ById.of(model.routes(), Route::id);
        sources = ById.of(model.sources(), Source::id);
        components = model.bom().stream().collect(Collectors.groupingBy(BomLine::parent));
        for (Item item : model.items()) {
            stockChange.put(item.id(), new double[weeks]);
            stockMoved.put(item.id(), new double[weeks]);
            moveStock(item.id(), 0, item.initialStock());
        }
        for (Resource resource : model.resources()) {
            hoursUsed.put(resource.id(), new double[weeks]);
            hoursThere.put(resource.id(), resource.hoursPerWeek().byWeek(weeks));
        }
        model.routes().forEach(route -> launched.put(route.id(), new double[weeks]));
        for (Source source : model.sources()) {
            ordered.put(source.id(), new double[weeks]);
            orderable.put(source.id(), source.maxPerWeek().byWeek(weeks));
        }
        for (Target target : model.targets()) {
            delivered.put(target.item(), new double[weeks]);
        }
        plan.levers().forEach(this::applyLever);
        plan.launches().forEach(entry -> launch(entry.route(), entry.week(), entry.quantity()));
        plan.orders().forEach(entry -> order(entry.source(), entry.week(), entry.quantity()));
        plan.deliveries().forEach(entry -> deliver(entry.item(), entry.week(), entry.quantity()));
    }

    double[] stock(String item) {
        return cumulated(stockChange.get(item));
    }

    static double[] cumulated(double[] perWeek) {
        double[] sums = perWeek.clone();
        for (int week = 1; week < sums.length; week++) {
            sums[week] += sums[week - 1];
        }
        return sums;
    }

    private void applyLever(LeverDecision decision) {
        Lever lever = model.levers().stream()
                .filter(candidate -> candidate.id().equals(decision.lever()))
                .findFirst()
                .orElseThrow();
        int active = decision.startWeek() + lever.delayWeeks();
        for (Effect effect : lever.effects()) {
            switch (effect) {
                case Effect.AddHours added -> addFrom(hoursThere.get(added.resource()), active, added.hoursPerWeek());
                case Effect.AddSupply added -> addFrom(orderable.get(added.source()), active, added.perWeek());
                case Effect.UnlockRoute unlock -> unlockedFrom.merge(unlock.route(), active, Math::min);
                case Effect.UnlockSource unlock -> unlockedFrom.merge(unlock.source(), active, Math::min);
                case Effect.DeliverStock stock -> moveStock(stock.item(), active, stock.quantity());
            }
        }
    }

    private static void addFrom(double[] values, int from, double more) {
        for (int week = Math.max(0, from); week < values.length; week++) {
            values[week] += more;
        }
    }

    void launch(String id, int week, double quantity) {
        if (isOutside(week)) {
            return;
        }
        Route route = routes.get(id);
        launched.get(id)[week] += quantity;
        for (ResourceUse use : route.use()) {
            hoursUsed.get(use.resource())[week] += use.hoursPerUnit() * quantity;
        }
        for (BomLine line : components.getOrDefault(route.item(), List.of())) {
            moveStock(line.component(), week, -line.quantity() * quantity);
        }
        moveStock(route.item(), week + route.leadTimeWeeks(), route.yield() * quantity);
    }

    void order(String id, int week, double quantity) {
        if (!isOutside(week)) {
            ordered.get(id)[week] += quantity;
            moveStock(sources.get(id).item(), week + sources.get(id).leadTimeWeeks(), quantity);
        }
    }

    void deliver(String item, int week, double quantity) {
        if (!isOutside(week)) {
            delivered.get(item)[week] += quantity;
            moveStock(item, week, -quantity);
        }
    }

    private void moveStock(String item, int week, double quantity) {
        if (!isOutside(week)) {
            stockChange.get(item)[week] += quantity;
            stockMoved.get(item)[week] += Math.abs(quantity);
        }
    }

    private boolean isOutside(int week) {
        return week < 0 || week >= weeks;
    }
}
