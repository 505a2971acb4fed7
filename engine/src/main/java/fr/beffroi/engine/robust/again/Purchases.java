package fr.beffroi.engine.robust.again;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.flow.FlowSolver;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.robust.Loss;
import fr.beffroi.engine.robust.Purchase;
import fr.beffroi.engine.robust.run.LostWays;
import fr.beffroi.engine.robust.run.PlannedWeeks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What each option saves should the loss come: the best flow from the week of the loss on with the levers of the plan, with the option and
 * without. All options are levers of one model, so that each is solved from the basis of the one before.
 */
public final class Purchases {
    /** Less than this, relative to all that is wanted, is rounding. */
    private static final double ROUNDING = 1e-8;

    private final List<Option> options;
    private final List<String> unvaluedItems;
    private final Network own;
    private final LeverPlan decided;
    private final Map<Option, String> stockLevers = new LinkedHashMap<>();

    /** @param decisions the levers of the plan */
    public Purchases(Network network, List<LeverDecision> decisions, PlannedWeeks planned, Loss loss, LostWays lost) {
        Concerned concerned = new Concerned(network, planned, loss, lost);
        Options possible = new Options(network, planned.levers(), loss, concerned);
        options = possible.list();
        unvaluedItems = possible.unvaluedItems();
        Map<String, Integer> bought = new LinkedHashMap<>();
        options.forEach(option -> bought.putAll(option.activeWeeks()));
        ContinuedModel continued = new ContinuedModel(network, decisions, planned, loss, lost, bought);
        List<Lever> levers = new ArrayList<>(continued.model().levers());
        for (Option option : options) {
            if (option.lever() == null) {
                String id = continued.freeId("stock");
                stockLevers.put(option, id);
                levers.add(stock(id, option));
            }
        }
        own = new Network(continued.model().withLevers(levers));
        decided = continued.asDecided(own);
    }

    /** What saves something; ids of items that have no value and so were not offered; whether all options were looked at. */
    public record Found(List<Purchase> purchases, List<String> unvaluedItems, boolean complete) {}

    /** Works until all are known or it is time to stop. */
    public Found find(BooleanSupplier stop) {
        List<Purchase> found = new ArrayList<>();
        if (options.isEmpty()) {
            return new Found(found, unvaluedItems, true);
        }
        try (FlowSolver solver = new FlowSolver(own, stop)) {
            Optional<FlowSolver.Best> without = solver.best(new Limits(own, decided));
            if (without.isEmpty()) {
                return new Found(found, unvaluedItems, false);
            }
            double least = ROUNDING * Math.max(1, own.backlogOfNothing());
            Map<List<String>, Double> smaller = new HashMap<>();
            for (Option option : options) {
                Optional<FlowSolver.Best> with = solver.best(new Limits(own, with(option)));
                if (with.isEmpty()) {
                    return new Found(found, unvaluedItems, false);
                }
                double saved = with.get().total() - without.get().total();
                // More of the same that saves no more is not worth buying.
                double before = option.lever() == null ? smaller.getOrDefault(items(option), 0.0) : 0;
                if (saved > before + least) {
                    smaller.put(items(option), saved);
                    found.add(purchase(option, saved, units(with.get()) - units(without.get())));
                }
            }
        }
        return new Found(found, unvaluedItems, true);
    }

    private static List<String> items(Option option) {
        return option.stock().stream().map(Purchase.Stock::item).toList();
    }

    private static Purchase purchase(Option option, double backlogSaved, double unitsSaved) {
        return new Purchase(
                option.lever(), option.alsoNeeded(), option.stock(), option.costEuros(), backlogSaved, unitsSaved);
    }

    private LeverPlan with(Option option) {
        LeverPlan plan = decided;
        for (String lever : option.activeWeeks().keySet()) {
            plan = plan.with(own.lever(lever), 0);
        }
        String stock = stockLevers.get(option);
        return stock == null ? plan : plan.with(own.lever(stock), 0);
    }

    private double units(FlowSolver.Best best) {
        double units = 0;
        for (double[] delivered : best.flow().delivered()) {
            units += delivered[own.weeks - 1];
        }
        return units;
    }

    private static Lever stock(String id, Option option) {
        return new Lever(
                id,
                id,
                null,
                LeverKind.STOCK,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                option.stock().stream()
                        .map(stock -> (Effect) new Effect.DeliverStock(stock.item(), stock.units()))
                        .toList(),
                List.of(),
                1);
    }
}
