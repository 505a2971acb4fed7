package fr.beffroi.engine.plan.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanAssembler;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.funding.FundingSplit;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.engine.worlds.HowMany;
import fr.beffroi.engine.worlds.RandomWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plans of random worlds with all that they launch and order brought forward: still right, in exact arithmetic. */
class EarliestFlowTest {
    private static final int WORLDS = HowMany.of(100, 200);
    private static final double ROUNDING = 1e-6;

    @Test
    void whatIsBroughtForwardIsStillRightAndNothingIsLater() {
        int earlier = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            LoadedModel world = LoadedModel.of(RandomWorld.ofSeed(seed));
            Network network = new Network(world.model());
            RampUpPlan plan = Planner.plan(world, new PlanRequest(0.3, 20, 1, () -> false), _ -> {});
            Limits limits = new Limits(network, LeverPlan.of(network, plan.levers()));
            FlowSchedule latest;
            try (FlowSolver solver = new FlowSolver(network, () -> false)) {
                latest = FlowRepair.withLatestOrders(
                        network, limits, solver.best(limits).orElseThrow().flow());
            }
            FlowSchedule earliest = EarliestFlow.of(network, limits, latest);

            String name = "world " + seed;
            assertThat(PlanVerifier.verify(world, with(network, world, plan, latest)))
                    .as(name)
                    .isEmpty();
            assertThat(PlanVerifier.verify(world, with(network, world, plan, earliest)))
                    .as(name)
                    .isEmpty();
            assertThat(earliest.deliveries()).as(name).isDeepEqualTo(latest.deliveries());
            double moved = weeksEarlier(latest.launches(), earliest.launches(), name)
                    + weeksEarlier(latest.orders(), earliest.orders(), name);
            earlier += moved > 1 ? 1 : 0;
        }
        assertThat(earlier).as("worlds in which something is brought forward").isGreaterThan(WORLDS / 2);
    }

    /** Unit-weeks by which the rows come earlier; none comes later, and all come to the same sum. */
    private static double weeksEarlier(double[][] latest, double[][] earliest, String name) {
        double moved = 0;
        for (int row = 0; row < latest.length; row++) {
            double late = 0;
            double early = 0;
            for (int week = 0; week < latest[row].length; week++) {
                late += latest[row][week];
                early += earliest[row][week];
                assertThat(early).as("%s, row %d, week %d", name, row, week).isGreaterThanOrEqualTo(late - ROUNDING);
                moved += early - late;
            }
            assertThat(early).as("%s, row %d", name, row).isCloseTo(late, within(ROUNDING * Math.max(1, late)));
        }
        return moved;
    }

    /** The plan with that flow, and the money that it has. */
    private static RampUpPlan with(Network network, LoadedModel world, RampUpPlan plan, FlowSchedule flow) {
        Map<String, Integer> programmes = Network.positions(network.model.programmes(), programme -> programme.id());
        double[][] grants = new double[network.model.levers().size()][programmes.size()];
        double[] own = new double[grants.length];
        for (LeverDecision decision : plan.levers()) {
            int lever = network.lever(decision.lever());
            decision.grantsEuros()
                    .forEach((programme, euros) -> grants[lever][programmes.getOrDefault(programme, -1)] = euros);
            own[lever] = decision.ownEuros();
        }
        List<Goal> goals = plan.goals().stream()
                .map(goal -> switch (goal.name()) {
                    case BACKLOG -> stated(goal.name(), flow.backlog(network));
                    case STOCK_VALUE -> stated(goal.name(), flow.stockValueEuros(network));
                    case PUBLIC_MONEY, PRIVATE_MONEY -> goal;
                })
                .toList();
        return new PlanAssembler(network)
                .assemble(
                        world,
                        LeverPlan.of(network, plan.levers()),
                        new FundingSplit(grants, own),
                        flow,
                        goals,
                        plan.solver());
    }

    /** What it comes to; how good that is, is not the question here. */
    private static Goal stated(GoalName name, double value) {
        return new Goal(name, value, value, 0, 0);
    }
}
