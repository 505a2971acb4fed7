package fr.beffroi.engine.robust;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plan carried out while something is lost, sentence by sentence, with maps of names and no care for speed. */
final class PlainLoss {
    private final RampUpModel model;
    private final RampUpPlan plan;
    private final Loss loss;
    private final LossyModel lost;
    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, Double> stock = new HashMap<>();
    private final Map<String, Double> open = new HashMap<>();
    private final List<Lot> underWay = new ArrayList<>();
    private final Map<String, List<Double>> delivered = new HashMap<>();

    private record Lot(String way, String item, int week, double launched, double good) {}

    PlainLoss(RampUpModel model, RampUpPlan plan, Loss loss) {
        this.model = model;
        this.plan = plan;
        this.loss = loss;
        lost = new LossyModel(model, plan, loss);
        Set<String> dropped = new HashSet<>();
        for (LeverDecision decision : plan.levers()) {
            starts.put(decision.lever(), decision.startWeek());
            if (lost.isLost(lever(decision.lever())) && loss.holdsIn(decision.startWeek())) {
                dropped.add(decision.lever());
            }
        }
        for (int times = 0; times < model.levers().size(); times++) {
            for (Lever lever : model.levers()) {
                if (lever.requires().stream().anyMatch(dropped::contains)) {
                    dropped.add(lever.id());
                }
            }
        }
        dropped.forEach(starts::remove);
        model.items().forEach(item -> stock.put(item.id(), item.initialStock()));
        model.targets().forEach(target -> delivered.put(target.item(), new ArrayList<>()));
    }

    /** Units delivered of each target by the end of each week. */
    Map<String, List<Double>> run() {
        for (int week = 0; week < model.weeks(); week++) {
            if (week == loss.fromWeek()) {
                loseLots();
            }
            week(week);
        }
        return delivered;
    }

    private void loseLots() {
        for (Lot lot : List.copyOf(underWay)) {
            boolean isLost = model.routes().stream().anyMatch(r -> r.id().equals(lot.way()) && lost.isLost(r))
                    || model.sources().stream().anyMatch(s -> s.id().equals(lot.way()) && lost.isLost(s));
            if (isLost) {
                underWay.remove(lot);
                open.merge(lot.way(), lot.launched(), Double::sum);
            }
        }
    }

    private void week(int now) {
        for (Lever lever : model.levers()) {
            Integer start = starts.get(lever.id());
            if (start != null && start + lever.delayWeeks() == now) {
                boolean isLost = lost.isLost(lever) && start < loss.fromWeek() && now >= loss.fromWeek();
                lever.effects().forEach(effect -> {
                    if (effect instanceof Effect.DeliverStock deliver && !isLost) {
                        stock.merge(deliver.item(), deliver.quantity(), Double::sum);
                    }
                });
            }
        }
        for (Source source : model.sources()) {
            double wanted = open.getOrDefault(source.id(), 0.0)
                    + plan.orders().stream()
                            .filter(order -> order.source().equals(source.id()) && order.week() == now)
                            .mapToDouble(order -> order.quantity())
                            .sum();
            double most = source.maxPerWeek().at(now) + added(now, source.id());
            boolean isOpen = source.qualified() || isActive(now, new Effect.UnlockSource(source.id()));
            double units = !isOpen || lost.isLost(source) && loss.holdsIn(now) ? 0 : Math.min(wanted, most);
            open.put(source.id(), wanted - units);
            underWay.add(new Lot(source.id(), source.item(), now + source.leadTimeWeeks(), units, units));
        }
        for (Lot lot : List.copyOf(underWay)) {
            if (lot.week() == now) {
                stock.merge(lot.item(), lot.good(), Double::sum);
                underWay.remove(lot);
            }
        }
        Map<String, Double> hours = new HashMap<>();
        for (Resource resource : model.resources()) {
            hours.put(resource.id(), resource.hoursPerWeek().at(now) + added(now, resource.id()));
        }
        model.routes().stream()
                .sorted(Comparator.comparingInt((Route route) -> depth(route.item()))
                        .thenComparing(Route::id))
                .forEach(route -> launch(route, now, hours));
        for (Target target : model.targets()) {
            List<Double> soFar = delivered.getOrDefault(target.item(), List.of());
            double before = soFar.isEmpty() ? 0 : soFar.getLast();
            double wanted = plan.deliveries().stream()
                    .filter(delivery -> delivery.item().equals(target.item()) && delivery.week() <= now)
                    .mapToDouble(delivery -> delivery.quantity())
                    .sum();
            double units = Math.min(Math.max(0, wanted - before), stock.getOrDefault(target.item(), 0.0));
            stock.merge(target.item(), -units, Double::sum);
            delivered.computeIfAbsent(target.item(), _ -> new ArrayList<>()).add(before + units);
        }
    }

    private void launch(Route route, int now, Map<String, Double> hours) {
        double wanted = open.getOrDefault(route.id(), 0.0)
                + plan.launches().stream()
                        .filter(launch -> launch.route().equals(route.id()) && launch.week() == now)
                        .mapToDouble(launch -> launch.quantity())
                        .sum();
        boolean isOpen = route.qualified() || isActive(now, new Effect.UnlockRoute(route.id()));
        double units = !isOpen || lost.isLost(route) && loss.holdsIn(now) ? 0 : wanted;
        for (BomLine line : model.bom()) {
            if (line.parent().equals(route.item()) && line.quantity() > 0) {
                units = Math.min(units, stock.getOrDefault(line.component(), 0.0) / line.quantity());
            }
        }
        for (ResourceUse use : route.use()) {
            if (use.hoursPerUnit() > 0) {
                units = Math.min(units, hours.getOrDefault(use.resource(), 0.0) / use.hoursPerUnit());
            }
        }
        units = Math.max(0, units);
        for (BomLine line : model.bom()) {
            if (line.parent().equals(route.item())) {
                stock.merge(line.component(), -line.quantity() * units, Double::sum);
            }
        }
        for (ResourceUse use : route.use()) {
            hours.merge(use.resource(), -use.hoursPerUnit() * units, Double::sum);
        }
        open.put(route.id(), wanted - units);
        if (route.leadTimeWeeks() == 0) {
            stock.merge(route.item(), route.yield() * units, Double::sum);
        } else {
            underWay.add(new Lot(route.id(), route.item(), now + route.leadTimeWeeks(), units, route.yield() * units));
        }
    }

    private double added(int now, String id) {
        return model.levers().stream()
                .filter(lever -> isActive(now, lever))
                .flatMap(lever -> lever.effects().stream())
                .mapToDouble(effect -> switch (effect) {
                    case Effect.AddHours add when add.resource().equals(id) -> add.hoursPerWeek();
                    case Effect.AddSupply add when add.source().equals(id) -> add.perWeek();
                    default -> 0;
                })
                .sum();
    }

    private boolean isActive(int now, Effect effect) {
        return model.levers().stream()
                .anyMatch(lever -> isActive(now, lever) && lever.effects().contains(effect));
    }

    private boolean isActive(int now, Lever lever) {
        Integer start = starts.get(lever.id());
        return start != null && start + lever.delayWeeks() <= now;
    }

    private Lever lever(String id) {
        return LossyModel.find(model.levers(), lever -> lever.id().equals(id));
    }

    private int depth(String item) {
        return model.bom().stream()
                .filter(line -> line.parent().equals(item))
                .mapToInt(line -> 1 + depth(line.component()))
                .max()
                .orElse(0);
    }
}
