package fr.beffroi.engine.simulate;

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
import fr.beffroi.engine.model.Uncertainty;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.flow.FlowSchedule;
import fr.beffroi.engine.simulate.draw.DownTimeLaw;
import fr.beffroi.engine.simulate.draw.RandomStreams;
import fr.beffroi.engine.simulate.draw.WeeksLaw;
import fr.beffroi.engine.simulate.draw.YieldLaw;
import fr.beffroi.engine.simulate.replan.MonthPlanner;
import fr.beffroi.engine.simulate.replan.Situation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One replication as §7 says it, sentence by sentence, with maps of names and no care for speed; only its chance is the engine's. */
final class PlainReplication {
    private final RampUpModel model;
    private final RampUpPlan plan;
    private final @Nullable MonthPlanner planner;
    private List<Launch> launches;
    private List<Order> orders;
    private List<Delivery> deliveries;
    private final long key;
    private final Map<String, Double> stock = new HashMap<>();
    private final Map<String, Double> launched = new HashMap<>();
    private final Map<String, List<Double>> delivered = new HashMap<>();
    private final List<Lot> underWay = new ArrayList<>();
    private final Map<String, Integer> activeWeek = new HashMap<>();

    /** Under way: when it arrives with how much, and what a planner expects. */
    private record Lot(String item, int week, double units, int plannedWeek, double plannedUnits) {}

    PlainReplication(RampUpModel model, RampUpPlan plan, long seed, long replication) {
        this(model, plan, seed, replication, null);
    }

    /** @param planner who plans anew at month ends; null: nobody */
    PlainReplication(RampUpModel model, RampUpPlan plan, long seed, long replication, @Nullable MonthPlanner planner) {
        this.model = model;
        this.plan = plan;
        this.planner = planner;
        launches = plan.launches();
        orders = plan.orders();
        deliveries = plan.deliveries();
        key = RandomStreams.replicationKey(seed, replication);
        model.items().forEach(item -> stock.put(item.id(), item.initialStock()));
        model.targets().forEach(target -> delivered.put(target.item(), new ArrayList<>()));
        for (LeverDecision decision : plan.levers()) {
            Lever lever = model.levers().stream()
                    .filter(known -> known.id().equals(decision.lever()))
                    .findFirst()
                    .orElseThrow();
            int delay = weeks(delayOf(lever.id()), bits("LEVER", lever.id(), 0), lever.delayWeeks());
            activeWeek.put(lever.id(), decision.startWeek() + delay);
        }
    }

    /** Units delivered by the end of each week, by target item. */
    Map<String, List<Double>> run() {
        for (int week = 0; week < model.weeks(); week++) {
            for (Lot lot : underWay) {
                if (lot.week() == week) {
                    stock.merge(lot.item(), lot.units(), Double::sum);
                }
            }
            Map<String, Double> hours = hoursOf(week);
            Set<String> unlocked = new HashSet<>();
            for (Lever lever : model.levers()) {
                int active = activeWeek.getOrDefault(lever.id(), Integer.MAX_VALUE);
                for (Effect effect : lever.effects()) {
                    if (effect instanceof Effect.DeliverStock brings && active == week) {
                        stock.merge(brings.item(), brings.quantity(), Double::sum);
                    }
                    if (effect instanceof Effect.UnlockRoute unlocks && active <= week) {
                        unlocked.add(unlocks.route());
                    }
                }
            }
            if (planner != null && week > 0 && isFirstOfMonth(week)) {
                planAnew(planner, week);
            }
            order(week);
            for (Route route : inOrder()) {
                if (route.qualified() || unlocked.contains(route.id())) {
                    launch(route, week, hours);
                }
            }
            deliver(week);
        }
        return delivered;
    }

    private boolean isFirstOfMonth(int week) {
        return !YearMonth.from(model.mondayOf(week)).equals(YearMonth.from(model.mondayOf(week - 1)));
    }

    private void order(int week) {
        for (Order order : orders) {
            if (order.week() == week) {
                Source source = find(model.sources(), Source::id, order.source());
                int lead = weeks(leadOfSource(source.id()), bits("SOURCE", source.id(), week), source.leadTimeWeeks());
                if (lead == 0) {
                    stock.merge(source.item(), order.quantity(), Double::sum);
                } else {
                    underWay.add(new Lot(
                            source.item(),
                            week + lead,
                            order.quantity(),
                            week + source.leadTimeWeeks(),
                            order.quantity()));
                }
            }
        }
    }

    private void planAnew(MonthPlanner monthPlanner, int week) {
        List<String> items = model.items().stream().map(Item::id).toList();
        double[][] expected = new double[items.size()][model.weeks() - week];
        for (Lot lot : underWay) {
            int arrives = Math.max(lot.plannedWeek(), week + 1);
            if (lot.week() > week && arrives < model.weeks()) {
                expected[items.indexOf(lot.item())][arrives - week] += lot.plannedUnits();
            }
        }
        int[] levers = model.levers().stream()
                .mapToInt(lever -> {
                    int active = activeWeek.getOrDefault(lever.id(), Integer.MAX_VALUE);
                    int planned = plan.levers().stream()
                            .filter(decision -> decision.lever().equals(lever.id()))
                            .mapToInt(decision -> decision.startWeek() + lever.delayWeeks())
                            .findFirst()
                            .orElse(Integer.MAX_VALUE);
                    return planned == Integer.MAX_VALUE
                            ? Situation.NEVER
                            : active <= week ? Situation.ACTIVE : Math.max(planned, week + 1) - week;
                })
                .toArray();
        Situation situation = new Situation(
                week,
                items.stream()
                        .mapToDouble(item -> stock.getOrDefault(item, 0.0))
                        .toArray(),
                expected,
                model.targets().stream()
                        .mapToDouble(target -> soFar(target.item()))
                        .toArray(),
                levers);
        monthPlanner.plan(situation).ifPresent(schedule -> follow(schedule, week));
    }

    private double soFar(String target) {
        List<Double> byWeek = delivered.getOrDefault(target, List.of());
        return byWeek.isEmpty() ? 0 : byWeek.getLast();
    }

    /** What is done stays; what was planned from that week on is forgotten. */
    private void follow(FlowSchedule schedule, int week) {
        launches = new ArrayList<>();
        launched.forEach((route, units) -> launches.add(new Launch(route, week - 1, units)));
        orders = new ArrayList<>(
                orders.stream().filter(order -> order.week() < week).toList());
        deliveries = new ArrayList<>();
        model.targets().forEach(target -> deliveries.add(new Delivery(target.item(), week - 1, soFar(target.item()))));
        for (int t = week; t < model.weeks(); t++) {
            for (int i = 0; i < model.routes().size(); i++) {
                launches.add(new Launch(model.routes().get(i).id(), t, schedule.launches()[i][t - week]));
            }
            for (int i = 0; i < model.sources().size(); i++) {
                orders.add(new Order(model.sources().get(i).id(), t, schedule.orders()[i][t - week]));
            }
            for (int i = 0; i < model.targets().size(); i++) {
                deliveries.add(new Delivery(model.targets().get(i).item(), t, schedule.deliveries()[i][t - week]));
            }
        }
    }

    private Map<String, Double> hoursOf(int week) {
        Map<String, Double> hours = new HashMap<>();
        for (Resource resource : model.resources()) {
            double there = resource.hoursPerWeek().at(week);
            for (Lever lever : model.levers()) {
                for (Effect effect : lever.effects()) {
                    if (effect instanceof Effect.AddHours adds
                            && adds.resource().equals(resource.id())
                            && activeWeek.getOrDefault(lever.id(), Integer.MAX_VALUE) <= week) {
                        there += adds.hoursPerWeek();
                    }
                }
            }
            double[] up = new double[model.weeks()];
            Arrays.fill(up, 1);
            uncertainty().resources().stream()
                    .filter(uncertain -> uncertain.id().equals(resource.id()))
                    .forEach(uncertain -> new DownTimeLaw(uncertain.breakdown())
                            .fill(
                                    up,
                                    RandomStreams.streamKey(key, RandomStreams.elementKey("RESOURCE", resource.id()))));
            hours.put(resource.id(), there * up[week]);
        }
        return hours;
    }

    private void launch(Route route, int week, Map<String, Double> hours) {
        double planned = launches.stream()
                .filter(launch -> launch.route().equals(route.id()) && launch.week() <= week)
                .mapToDouble(Launch::quantity)
                .sum();
        double units = planned - launched.getOrDefault(route.id(), 0.0);
        List<BomLine> lines = model.bom().stream()
                .filter(line -> line.parent().equals(route.item()) && line.quantity() > 0)
                .toList();
        for (BomLine line : lines) {
            units = Math.min(units, stock.getOrDefault(line.component(), 0.0) / line.quantity());
        }
        for (ResourceUse use : route.use()) {
            if (use.hoursPerUnit() > 0) {
                units = Math.min(units, hours.getOrDefault(use.resource(), 0.0) / use.hoursPerUnit());
            }
        }
        if (units <= RampUpPlan.SMALLEST_QUANTITY) {
            return;
        }
        launched.merge(route.id(), units, Double::sum);
        for (BomLine line : lines) {
            stock.merge(line.component(), -line.quantity() * units, Double::sum);
        }
        for (ResourceUse use : route.use()) {
            hours.merge(use.resource(), -use.hoursPerUnit() * units, Double::sum);
        }
        long bits = bits("ROUTE", route.id(), week);
        Optional<Uncertainty.UncertainRoute> uncertain = uncertainty().routes().stream()
                .filter(known -> known.id().equals(route.id()))
                .findFirst();
        int lead = weeks(uncertain.map(Uncertainty.UncertainRoute::leadTime).orElse(null), bits, route.leadTimeWeeks());
        double yield = uncertain
                .map(Uncertainty.UncertainRoute::yield)
                .map(beta -> YieldLaw.of(beta).yield(RandomStreams.lower(bits)))
                .orElse(route.yield());
        if (lead == 0) {
            stock.merge(route.item(), yield * units, Double::sum);
        } else {
            underWay.add(new Lot(
                    route.item(), week + lead, yield * units, week + route.leadTimeWeeks(), route.yield() * units));
        }
    }

    private void deliver(int week) {
        for (Target target : model.targets()) {
            List<Double> soFar = delivered.getOrDefault(target.item(), new ArrayList<>());
            double before = soFar.isEmpty() ? 0 : soFar.getLast();
            double planned = deliveries.stream()
                    .filter(delivery -> delivery.item().equals(target.item()) && delivery.week() <= week)
                    .mapToDouble(Delivery::quantity)
                    .sum();
            double units = Math.clamp(planned - before, 0, Math.max(0, stock.getOrDefault(target.item(), 0.0)));
            stock.merge(target.item(), -units, Double::sum);
            soFar.add(before + units);
        }
    }

    private List<Route> inOrder() {
        return model.routes().stream()
                .sorted(Comparator.comparingInt((Route route) -> level(route.item()))
                        .thenComparing(Route::id))
                .toList();
    }

    private int level(String item) {
        return model.bom().stream()
                .filter(line -> line.parent().equals(item))
                .mapToInt(line -> 1 + level(line.component()))
                .max()
                .orElse(0);
    }

    private int weeks(@Nullable TimeDistribution time, long bits, int otherwise) {
        return time == null ? otherwise : WeeksLaw.of(time, model.weeks()).weeks(RandomStreams.upper(bits));
    }

    private @Nullable TimeDistribution delayOf(String lever) {
        return uncertainty().levers().stream()
                .filter(known -> known.id().equals(lever))
                .map(Uncertainty.UncertainLever::delay)
                .findFirst()
                .orElse(null);
    }

    private @Nullable TimeDistribution leadOfSource(String source) {
        return uncertainty().sources().stream()
                .filter(known -> known.id().equals(source))
                .map(Uncertainty.UncertainSource::leadTime)
                .findFirst()
                .orElse(null);
    }

    private Uncertainty uncertainty() {
        Uncertainty given = model.uncertainty();
        return given == null ? new Uncertainty(List.of(), List.of(), List.of(), List.of()) : given;
    }

    private long bits(String kind, String id, int draw) {
        return RandomStreams.bits(RandomStreams.streamKey(key, RandomStreams.elementKey(kind, id)), draw);
    }

    private static <T> T find(List<T> things, Function<T, String> id, String wanted) {
        return things.stream()
                .filter(thing -> id.apply(thing).equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
