package fr.beffroi.bench.willems;

import fr.beffroi.bench.willems.SupplyChain.Arc;
import fr.beffroi.bench.willems.SupplyChain.Stage;
import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.StepProfile.Step;
import fr.beffroi.engine.model.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A supply chain as a ramp-up model, by rules that hold for all of them.
 *
 * <ul>
 *   <li>From the data: a stage is an item, an arc a line of the bill of materials with quantity 1. A stage with predecessors is a route, one
 *       without is a source; its mean time, read as days and rounded up to whole weeks, is the lead time. A stage with demand is a target; its
 *       mean demand, read as units a day, is the last rate. The value of an item is the cost of all stages that went into it.
 *   <li>Added: the rate doubles in five steps over the first half of the horizon, which is the longest path of lead times and a year more.
 *       The stock at the start covers the lead time and a week at the first rate. Each route has a machine of its own, one hour a unit, with
 *       half as many hours again as the last rate needs. Bottlenecks and levers: see {@link Bottlenecks}.
 * </ul>
 */
public final class SupplyChainModel {
    private static final int DAYS_PER_WEEK = 7;
    private static final int YEAR_WEEKS = 52;
    private static final int RAMP_STEPS = 5;
    private static final double AMPLE = 1.5;

    private final SupplyChain chain;
    private final Map<String, List<String>> predecessors = new LinkedHashMap<>();
    private final Map<String, List<String>> successors = new LinkedHashMap<>();
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Map<String, Double> lastRate = new LinkedHashMap<>();
    private final Map<String, Double> value = new LinkedHashMap<>();
    private final Map<String, Integer> pathWeeks = new LinkedHashMap<>();

    private SupplyChainModel(SupplyChain chain) {
        this.chain = chain;
        for (Stage stage : chain.stages()) {
            stages.put(stage.name(), stage);
            predecessors.put(stage.name(), new ArrayList<>());
            successors.put(stage.name(), new ArrayList<>());
        }
        for (Arc arc : chain.arcs()) {
            list(predecessors, arc.to()).add(arc.from());
            list(successors, arc.from()).add(arc.to());
        }
    }

    /** The model of a chain; always the same one. */
    public static RampUpModel of(SupplyChain chain) {
        return new SupplyChainModel(chain).build();
    }

    private RampUpModel build() {
        int weeks = YEAR_WEEKS
                + chain.stages().stream()
                        .mapToInt(stage -> pathWeeksOf(stage.name()))
                        .max()
                        .orElse(0);
        Bottlenecks bottlenecks = new Bottlenecks(
                chain.stages().stream().filter(stage -> isMade(stage)).toList(), this::lastRateOf, weeks);
        List<Item> items = new ArrayList<>();
        List<Resource> resources = new ArrayList<>();
        List<Route> routes = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        List<Site> sites = new ArrayList<>();
        for (Stage stage : chain.stages()) {
            String id = stage.name();
            double rate = lastRateOf(id);
            items.add(new Item(id, id, "u", 0.5 * rate * (1 + leadTimeWeeks(stage)), valueOf(id)));
            if (stage.demandPerDay() > 0) {
                targets.add(new Target(id, 1, rising(stage.demandPerDay() * DAYS_PER_WEEK, weeks)));
            }
            if (isMade(stage)) {
                sites.add(new Site("site-" + id, "company-" + id, id, null, null));
                resources.add(new Resource("machine-" + id, "site-" + id, id, bottlenecks.hours(stage, AMPLE * rate)));
                List<ResourceUse> use = List.of(new ResourceUse("machine-" + id, 1));
                routes.add(new Route("make-" + id, id, "site-" + id, use, 1, leadTimeWeeks(stage), true, null));
            } else {
                StepProfile supply = StepProfile.constant(AMPLE * rate);
                sources.add(new Source("buy-" + id, id, id, leadTimeWeeks(stage), supply, null, true));
            }
        }
        List<Lever> levers = bottlenecks.levers();
        List<Company> companies = sites.stream()
                .map(site -> new Company(
                        site.company(), site.name(), bottlenecks.selfFinancingEuros(site.company()), 0, null))
                .toList();
        return new RampUpModel(
                "willems-" + chain.name(),
                LocalDate.of(2027, 1, 4),
                weeks,
                "EUR",
                items,
                chain.arcs().stream()
                        .map(arc -> new BomLine(arc.to(), arc.from(), 1))
                        .toList(),
                companies,
                sites,
                resources,
                routes,
                sources,
                levers,
                List.of(bottlenecks.programme()),
                targets,
                new Budget(null, Budget.DE_MINIMIS_CEILING_EUROS),
                null);
    }

    private boolean isMade(Stage stage) {
        return !list(predecessors, stage.name()).isEmpty();
    }

    private static int leadTimeWeeks(Stage stage) {
        return (int) Math.ceil(stage.days() / DAYS_PER_WEEK);
    }

    /** Units a week that outside demand at the last rate asks of a stage, directly and through its successors. */
    private double lastRateOf(String stage) {
        Double known = lastRate.get(stage);
        if (known != null) {
            return known;
        }
        double rate = Objects.requireNonNull(stages.get(stage)).demandPerDay() * DAYS_PER_WEEK;
        for (String successor : list(successors, stage)) {
            rate += lastRateOf(successor);
        }
        lastRate.put(stage, rate);
        return rate;
    }

    private double valueOf(String stage) {
        Double known = value.get(stage);
        if (known != null) {
            return known;
        }
        double cost = Objects.requireNonNull(stages.get(stage)).cost();
        for (String predecessor : list(predecessors, stage)) {
            cost += valueOf(predecessor);
        }
        value.put(stage, cost);
        return cost;
    }

    private int pathWeeksOf(String stage) {
        Integer known = pathWeeks.get(stage);
        if (known != null) {
            return known;
        }
        int longest = 0;
        for (String predecessor : list(predecessors, stage)) {
            longest = Math.max(longest, pathWeeksOf(predecessor));
        }
        int path = longest + leadTimeWeeks(Objects.requireNonNull(stages.get(stage)));
        pathWeeks.put(stage, path);
        return path;
    }

    private static StepProfile rising(double lastRate, int weeks) {
        List<Step> steps = new ArrayList<>();
        for (int n = 0; n <= RAMP_STEPS; n++) {
            steps.add(new Step(n * weeks / (2 * RAMP_STEPS), lastRate * (0.5 + 0.5 * n / RAMP_STEPS)));
        }
        return new StepProfile(steps);
    }

    private static List<String> list(Map<String, List<String>> lists, String stage) {
        return Objects.requireNonNull(lists.get(stage));
    }
}
