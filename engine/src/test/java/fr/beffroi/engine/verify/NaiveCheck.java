package fr.beffroi.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A second, naive checker in doubles, written from §4 to hold against the verifier. It says for each rule by how much it is broken
 * at the worst place, relative to the weight of the row; near 1e-6 it leaves the judgement to exact numbers.
 */
final class NaiveCheck {
    private static final double SURELY_BROKEN = 1.01e-6;
    private static final double SURELY_KEPT = 0.99e-6;

    private final Map<String, Double> worst = new HashMap<>();
    private final RampUpModel model;
    private final RampUpPlan plan;
    private final NaiveFlows flows;
    private final ById<Lever> levers;
    private final ById<Programme> programmes;

    private NaiveCheck(RampUpModel model, RampUpPlan plan) {
        this.model = model;
        this.plan = plan;
        this.flows = new NaiveFlows(model, plan);
        levers = ById.of(model.levers(), Lever::id);
        programmes = ById.of(model.programmes(), Programme::id);
    }

    /** By how much each rule is broken, relative to its tolerance's base; below 0 where it is kept with room to spare. */
    static Map<String, Double> excesses(RampUpModel model, RampUpPlan plan) {
        NaiveCheck check = new NaiveCheck(model, plan);
        check.checkFlows();
        plan.levers().forEach(check::checkLever);
        check.checkSums();
        check.checkGoals();
        return check.worst;
    }

    private void atMost(String rule, double left, double right, double weight) {
        worst.merge(rule, (left - right) / Math.max(1, weight), Math::max);
    }

    private void atMost(String rule, double left, double right) {
        atMost(rule, left, right, Math.abs(left) + Math.abs(right));
    }

    private void holds(String rule, boolean isKept) {
        worst.merge(rule, isKept ? -1.0 : 1.0, Math::max);
    }

    private void checkFlows() {
        for (Item item : model.items()) {
            double[] stock = flows.stock(item.id());
            double[] moved = NaiveFlows.cumulated(flows.stockMoved.get(item.id()));
            for (int week = 0; week < flows.weeks; week++) {
                atMost("stock", -stock[week], 0, moved[week]);
            }
        }
        for (Resource resource : model.resources()) {
            compare("capacity", flows.hoursUsed.get(resource.id()), flows.hoursThere.get(resource.id()));
        }
        for (Source source : model.sources()) {
            compare("orderLimit", flows.ordered.get(source.id()), flows.orderable.get(source.id()));
            if (!source.qualified()) {
                checkLocked("sourceQualified", source.id(), flows.ordered.get(source.id()));
            }
        }
        for (Route route : model.routes()) {
            if (!route.qualified()) {
                checkLocked("routeQualified", route.id(), flows.launched.get(route.id()));
            }
        }
        for (Target target : model.targets()) {
            compare(
                    "backlog",
                    NaiveFlows.cumulated(flows.delivered.get(target.item())),
                    NaiveFlows.cumulated(target.perWeek().byWeek(flows.weeks)));
        }
        plan.launches().forEach(entry -> atMost("quantityNotNegative", -entry.quantity(), 0));
        plan.orders().forEach(entry -> atMost("quantityNotNegative", -entry.quantity(), 0));
        plan.deliveries().forEach(entry -> atMost("quantityNotNegative", -entry.quantity(), 0));
    }

    private void compare(String rule, double[] left, double[] right) {
        for (int week = 0; week < left.length; week++) {
            atMost(rule, left[week], right[week]);
        }
    }

    private void checkLocked(String rule, String id, double[] perWeek) {
        int end = Math.clamp(flows.unlockedFrom.getOrDefault(id, Integer.MAX_VALUE), 0, flows.weeks);
        for (int week = 0; week < end; week++) {
            atMost(rule, perWeek[week], 0);
        }
    }

    private void checkLever(LeverDecision decision) {
        Lever lever = levers.get(decision.lever());
        int start = decision.startWeek();
        int active = start + lever.delayWeeks();
        double cost = lever.costEuros() + lever.costPerWeekEuros() * Math.max(0, flows.weeks - active);
        holds("leverWindow", lever.earliestWeek() <= start && start <= lever.latestWeek() && start < flows.weeks);
        holds("leverActiveInHorizon", active < flows.weeks);
        holds("leverActiveWeek", active == decision.activeWeek());
        for (LeverDecision other : plan.levers()) {
            holds(
                    "leverExcludes",
                    !lever.excludes().contains(other.lever())
                            && !levers.get(other.lever()).excludes().contains(lever.id()));
        }
        for (String required : lever.requires()) {
            holds(
                    "leverRequires",
                    plan.levers().stream()
                            .anyMatch(other -> other.lever().equals(required)
                                    && other.startWeek() + levers.get(required).delayWeeks() <= start));
        }
        even("leverCost", decision.costEuros(), cost, decision.costEuros() + cost);
        even("moneySplit", decision.ownEuros() + decision.publicEuros(), cost, weightOf(decision) + cost);
        atMost("moneyNotNegative", -decision.ownEuros(), 0);
        decision.grantsEuros()
                .forEach((programme, euros) -> checkGrant(lever, start, cost, programmes.get(programme), euros));
        if (lever.isPublic()) {
            atMost("publicLeverOwn", decision.ownEuros(), 0);
        } else {
            double share = lever.eligible().stream()
                    .map(programmes::get)
                    .filter(programme -> programme.from() <= start && start <= programme.to())
                    .mapToDouble(Programme::intensity)
                    .max()
                    .orElse(0);
            double most = Math.min(share, lever.maxPublicShare()) * cost;
            double weight = weightOf(decision) - Math.abs(decision.ownEuros()) + most;
            atMost("grantShare", decision.publicEuros(), most, weight);
        }
    }

    private static double weightOf(LeverDecision decision) {
        return decision.grantsEuros().values().stream().mapToDouble(Math::abs).sum() + Math.abs(decision.ownEuros());
    }

    private void even(String rule, double left, double right, double weight) {
        atMost(rule, Math.abs(left - right), 0, weight);
    }

    private void checkGrant(Lever lever, int start, double cost, Programme programme, double euros) {
        atMost("moneyNotNegative", -euros, 0);
        if (!lever.eligible().contains(programme.id())) {
            atMost("grantEligible", euros, 0);
        }
        if (start < programme.from() || start > programme.to()) {
            atMost("grantWindow", euros, 0);
        }
        if (!lever.isPublic()) {
            atMost("grantIntensity", euros, programme.intensity() * cost);
        }
        if (euros > 2e-6) {
            atMost("minimumGrant", programme.minimumGrantEuros(), euros);
        } else if (euros > 0.5e-6) {
            // Too near to call whether this is a grant at all.
            atMost("minimumGrant", 1e-6, 0);
        }
    }

    private void checkSums() {
        Map<String, String> undertakings = model.companies().stream()
                .collect(Collectors.toMap(
                        Company::id, company -> company.group() == null ? company.id() : "group " + company.group()));
        for (String undertaking : undertakings.values()) {
            Predicate<LeverDecision> isTheirs = decision -> undertaking.equals(undertakingOf(decision, undertakings));
            for (Programme programme : model.programmes()) {
                sum("capPerCompany", isTheirs, programme.id()::equals, programme.capPerCompanyEuros());
            }
            double used = model.companies().stream()
                    .filter(company -> undertaking.equals(undertakings.get(company.id())))
                    .mapToDouble(Company::deMinimisUsedEuros)
                    .sum();
            sum(
                    "deMinimis",
                    isTheirs,
                    id -> programmes.get(id).deMinimis(),
                    Math.max(0, model.budget().deMinimisCeilingEuros() - used));
        }
        for (Programme programme : model.programmes()) {
            sum("envelope", _ -> true, programme.id()::equals, programme.envelopeEuros());
            Map<Integer, Double> byYear = programme.envelopeByYearEuros();
            for (LeverDecision decision : byYear == null ? List.<LeverDecision>of() : plan.levers()) {
                int year = model.mondayOf(decision.startWeek()).getYear();
                Predicate<LeverDecision> isOfYear =
                        other -> model.mondayOf(other.startWeek()).getYear() == year;
                sum(
                        "envelopeByYear",
                        isOfYear,
                        programme.id()::equals,
                        Objects.requireNonNull(byYear).getOrDefault(year, 0.0));
            }
        }
        Double budget = model.budget().publicEuros();
        sum("publicBudget", _ -> true, _ -> true, budget == null ? Double.POSITIVE_INFINITY : budget);
        for (Company company : model.companies()) {
            double[] own = plan.levers().stream()
                    .filter(decision ->
                            company.id().equals(levers.get(decision.lever()).company()))
                    .mapToDouble(LeverDecision::ownEuros)
                    .toArray();
            double weight = Arrays.stream(own).map(Math::abs).sum() + company.selfFinancingEuros();
            atMost("selfFinancing", Arrays.stream(own).sum(), company.selfFinancingEuros(), weight);
        }
    }

    private @Nullable String undertakingOf(LeverDecision decision, Map<String, String> undertakings) {
        String company = levers.get(decision.lever()).company();
        return company == null ? null : undertakings.get(company);
    }

    private void sum(String rule, Predicate<LeverDecision> which, Predicate<String> whose, double limit) {
        double sum = 0;
        double weight = limit;
        for (LeverDecision decision : plan.levers()) {
            for (Map.Entry<String, Double> grant : decision.grantsEuros().entrySet()) {
                if (which.test(decision) && whose.test(grant.getKey())) {
                    sum += grant.getValue();
                    weight += Math.abs(grant.getValue());
                }
            }
        }
        if (limit != Double.POSITIVE_INFINITY) {
            atMost(rule, sum, limit, weight);
        }
    }

    private void checkGoals() {
        for (GoalName name : GoalName.values()) {
            double actual = goalValue(name, flows, plan);
            even("goalValue", plan.goal(name).value(), actual, Math.abs(actual));
        }
    }

    static double goalValue(GoalName name, NaiveFlows flows, RampUpPlan plan) {
        return switch (name) {
            case BACKLOG ->
                flows.model.targets().stream()
                        .mapToDouble(target -> target.priority() * backlog(target, flows))
                        .sum();
            case PUBLIC_MONEY ->
                plan.levers().stream().mapToDouble(LeverDecision::publicEuros).sum();
            case PRIVATE_MONEY ->
                plan.levers().stream().mapToDouble(LeverDecision::ownEuros).sum();
            case STOCK_VALUE ->
                flows.model.items().stream()
                        .mapToDouble(item -> item.unitCost()
                                * Arrays.stream(flows.stock(item.id())).sum())
                        .sum();
        };
    }

    private static double backlog(Target target, NaiveFlows flows) {
        double[] wanted = NaiveFlows.cumulated(target.perWeek().byWeek(flows.weeks));
        double[] delivered = NaiveFlows.cumulated(flows.delivered.get(target.item()));
        return Arrays.stream(wanted).sum() - Arrays.stream(delivered).sum();
    }

    /** Fails unless the verifier names the rules that are surely broken, and none that is surely kept. */
    static Set<String> compare(LoadedModel world, RampUpPlan plan, String place) {
        Map<String, Double> excesses = excesses(world.model(), plan);
        Set<String> named = PlanVerifier.verify(world, plan).stream()
                .map(Violation::rule)
                .filter(excesses::containsKey)
                .collect(Collectors.toCollection(TreeSet::new));
        excesses.forEach((rule, excess) -> {
            if (excess > SURELY_BROKEN) {
                assertThat(named).as("%s: broken by %s", place, excess).contains(rule);
            } else if (excess < SURELY_KEPT) {
                assertThat(named).as("%s: kept by %s", place, excess).doesNotContain(rule);
            }
        });
        return named;
    }
}
