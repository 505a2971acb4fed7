package fr.beffroi.bench.peer;

import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanAssembler;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.SolverRun;
import fr.beffroi.engine.plan.flow.FlowRepair;
import fr.beffroi.engine.plan.flow.FlowSchedule;
import fr.beffroi.engine.plan.flow.FlowSolver;
import fr.beffroi.engine.plan.funding.FundingSplit;
import fr.beffroi.engine.plan.goal.BacklogGoal;
import fr.beffroi.engine.plan.network.LeverPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans for levers that are decided: the engine's own exact flow, and any other flow in the same words. */
final class FixedPlan {
    private FixedPlan() {}

    /** The flow with the least backlog and the latest orders, as the planner evaluates each lever plan; empty if there was no time. */
    static Optional<RampUpPlan> best(FixedModel fixed, double timeLimitSeconds) {
        Deadline deadline = new Deadline(timeLimitSeconds, () -> false);
        try (FlowSolver solver = new FlowSolver(fixed.network(), deadline)) {
            return solver.best(fixed.limits())
                    .map(best -> FlowRepair.withLatestOrders(fixed.network(), fixed.limits(), best.flow()))
                    .map(flow -> of(fixed, flow, "HiGHS", deadline.elapsedSeconds(), timeLimitSeconds));
        }
    }

    /** A flow as a plan that states its own sums and proves nothing, so that the checker can read it. */
    static RampUpPlan of(FixedModel fixed, FlowSchedule flow, String maker, double seconds, double timeLimitSeconds) {
        FundingSplit money = money(fixed);
        List<Goal> goals = new ArrayList<>();
        double floor = BacklogGoal.scaleFloor(fixed.network());
        goals.add(unproven(GoalName.BACKLOG, flow.backlog(fixed.network()), floor, seconds));
        goals.add(unproven(GoalName.PUBLIC_MONEY, money.publicEuros(), 1, 0));
        goals.add(unproven(GoalName.PRIVATE_MONEY, money.privateEuros(), 1, 0));
        goals.add(unproven(GoalName.STOCK_VALUE, flow.stockValueEuros(fixed.network()), 1, 0));
        SolverRun run = new SolverRun(List.of(maker), 1, seconds, 0, timeLimitSeconds);
        return new PlanAssembler(fixed.network()).assemble(fixed.loaded(), fixed.levers(), money, flow, goals, run);
    }

    private static Goal unproven(GoalName name, double value, double floor, double seconds) {
        return new Goal(name, value, 0, value / Math.max(floor, value), seconds);
    }

    private static FundingSplit money(FixedModel fixed) {
        LeverPlan levers = fixed.levers();
        var programmes = fixed.loaded().model().programmes();
        double[][] grants = new double[levers.size()][programmes.size()];
        double[] own = new double[levers.size()];
        for (LeverDecision decision : fixed.decisions()) {
            int lever = fixed.network().lever(decision.lever());
            own[lever] = decision.ownEuros();
            for (int programme = 0; programme < programmes.size(); programme++) {
                grants[lever][programme] = decision.grantsEuros()
                        .getOrDefault(programmes.get(programme).id(), 0.0);
            }
        }
        return new FundingSplit(grants, own);
    }
}
