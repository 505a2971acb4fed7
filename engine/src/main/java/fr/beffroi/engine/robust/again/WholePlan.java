package fr.beffroi.engine.robust.again;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanAssembler;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.flow.FlowSchedule;
import fr.beffroi.engine.plan.funding.FundingSplit;
import fr.beffroi.engine.plan.goal.BacklogGoal;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.robust.Loss;
import fr.beffroi.engine.robust.run.LostWays;
import fr.beffroi.engine.robust.run.Movements;
import fr.beffroi.engine.robust.run.PlannedWeeks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A plan before the loss and one from then on, put together to one plan of the whole horizon. */
public final class WholePlan {
    private final LoadedModel loaded;
    private final Network network;
    private final RampUpPlan before;
    private final PlannedWeeks planned;
    private final Loss loss;
    private final LostWays lost;

    /** @param before the plan that holds up to the loss */
    public WholePlan(
            LoadedModel loaded, Network network, RampUpPlan before, PlannedWeeks planned, Loss loss, LostWays lost) {
        this.loaded = loaded;
        this.network = network;
        this.before = before;
        this.planned = planned;
        this.loss = loss;
        this.lost = lost;
    }

    /**
     * Put together, with what it adds up to and what is proven of that. Nothing is proven of its stock.
     *
     * @param after a plan of the continued model
     */
    public RampUpPlan with(ContinuedModel continued, RampUpPlan after) {
        PlannedWeeks weeks = weeks(continued, after);
        FlowSchedule flow = new FlowSchedule(
                weeks.launches(),
                weeks.orders(),
                weeks.deliveries(),
                new Movements(network, weeks, loss, lost).stock(network.weeks));
        List<LeverDecision> decisions = decisions(after);
        FundingSplit money = split(decisions);
        double backlog = flow.backlog(network);
        double backlogProven = backlog
                - after.goal(GoalName.BACKLOG).value()
                + after.goal(GoalName.BACKLOG).bound();
        double publicProven = money.publicEuros()
                - after.goal(GoalName.PUBLIC_MONEY).value()
                + after.goal(GoalName.PUBLIC_MONEY).bound();
        double privateProven = money.privateEuros()
                - after.goal(GoalName.PRIVATE_MONEY).value()
                + after.goal(GoalName.PRIVATE_MONEY).bound();
        List<Goal> goals = List.of(
                goal(GoalName.BACKLOG, backlog, backlogProven, BacklogGoal.scaleFloor(network), after),
                goal(GoalName.PUBLIC_MONEY, money.publicEuros(), publicProven, 1, after),
                goal(GoalName.PRIVATE_MONEY, money.privateEuros(), privateProven, 1, after),
                goal(GoalName.STOCK_VALUE, flow.stockValueEuros(network), 0, 1, after));
        return new PlanAssembler(network)
                .assemble(loaded, LeverPlan.of(network, decisions), money, flow, goals, after.solver());
    }

    private static Goal goal(GoalName name, double value, double bound, double floor, RampUpPlan after) {
        double proven = Math.clamp(bound, 0, Math.max(0, value));
        double gap = (value - proven) / Math.max(floor, Math.abs(value));
        return new Goal(name, value, proven, gap, after.goal(name).seconds());
    }

    private PlannedWeeks weeks(ContinuedModel continued, RampUpPlan after) {
        Map<String, Integer> sources = Network.positions(network.model.sources(), source -> source.id());
        Map<String, Integer> routes = Network.positions(network.model.routes(), route -> route.id());
        Map<String, Integer> targets = Network.positions(network.model.targets(), target -> target.item());
        sources.putAll(continued.standsFor());
        int from = loss.fromWeek();
        double[][] launches = until(planned.launches());
        double[][] orders = until(planned.orders());
        double[][] deliveries = until(planned.deliveries());
        after.launches()
                .forEach(launch ->
                        launches[routes.getOrDefault(launch.route(), -1)][from + launch.week()] += launch.quantity());
        after.orders().forEach(order -> {
            Integer source = sources.get(order.source());
            if (source != null) {
                orders[source][from + order.week()] += order.quantity();
            }
        });
        after.deliveries()
                .forEach(delivery -> deliveries[targets.getOrDefault(delivery.item(), -1)][from + delivery.week()] +=
                        delivery.quantity());
        return new PlannedWeeks(launches, orders, deliveries, LeverPlan.of(network, decisions(after)));
    }

    private double[][] until(double[][] byWeek) {
        double[][] kept = new double[byWeek.length][network.weeks];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(byWeek[i], 0, kept[i], 0, loss.fromWeek());
        }
        return kept;
    }

    /** In the order of the model. */
    private List<LeverDecision> decisions(RampUpPlan after) {
        Map<Integer, LeverDecision> byPosition = new TreeMap<>();
        for (LeverDecision decision : after.levers()) {
            byPosition.put(
                    network.lever(decision.lever()),
                    new LeverDecision(
                            decision.lever(),
                            decision.startWeek() + loss.fromWeek(),
                            decision.activeWeek() + loss.fromWeek(),
                            decision.costEuros(),
                            decision.grantsEuros(),
                            decision.ownEuros()));
        }
        // Those under way are levers of the continued model too; what they are is what they were.
        before.levers().stream()
                .filter(decision -> decision.startWeek() < loss.fromWeek())
                .forEach(decision -> byPosition.put(network.lever(decision.lever()), decision));
        return new ArrayList<>(byPosition.values());
    }

    private FundingSplit split(List<LeverDecision> decisions) {
        Map<String, Integer> programmes = Network.positions(network.model.programmes(), programme -> programme.id());
        double[][] grants = new double[network.model.levers().size()][programmes.size()];
        double[] own = new double[grants.length];
        for (LeverDecision decision : decisions) {
            int lever = network.lever(decision.lever());
            decision.grantsEuros()
                    .forEach((programme, euros) -> grants[lever][programmes.getOrDefault(programme, -1)] = euros);
            own[lever] = decision.ownEuros();
        }
        return new FundingSplit(grants, own);
    }
}
