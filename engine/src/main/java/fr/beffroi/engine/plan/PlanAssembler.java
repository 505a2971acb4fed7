package fr.beffroi.engine.plan;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.flow.FlowSchedule;
import fr.beffroi.engine.plan.funding.FundingSplit;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts numbers back into words: a solved model as a plan. */
public final class PlanAssembler {
    private final RampUpModel model;

    public PlanAssembler(Network network) {
        model = network.model;
    }

    /** The plan without explanations; proven where every goal is within the gap asked for. */
    public RampUpPlan assemble(
            LoadedModel loaded,
            LeverPlan levers,
            FundingSplit money,
            FlowSchedule flow,
            List<Goal> goals,
            SolverRun run) {
        boolean proven = goals.stream().allMatch(goal -> goal.gap() <= run.gapAsked() + GAP_TOLERANCE);
        return new RampUpPlan(
                model.name(),
                loaded.sha256(),
                proven ? PlanStatus.OPTIMAL : PlanStatus.FEASIBLE,
                goals,
                decisions(levers, money),
                launches(flow),
                orders(flow),
                deliveries(flow),
                cadence(flow),
                List.of(),
                List.of(),
                run);
    }

    private static final double GAP_TOLERANCE = 1e-5;

    private List<LeverDecision> decisions(LeverPlan plan, FundingSplit money) {
        List<LeverDecision> decisions = new ArrayList<>();
        for (int position = 0; position < plan.size(); position++) {
            if (!plan.starts(position)) {
                continue;
            }
            Lever lever = model.levers().get(position);
            Map<String, Double> grants = new LinkedHashMap<>();
            for (int programme = 0; programme < model.programmes().size(); programme++) {
                if (money.grants()[position][programme] > 0) {
                    grants.put(model.programmes().get(programme).id(), money.grants()[position][programme]);
                }
            }
            decisions.add(new LeverDecision(
                    lever.id(),
                    plan.start(position),
                    lever.activeWeek(plan.start(position)),
                    lever.totalCostEuros(plan.start(position), model.weeks()),
                    grants,
                    money.own()[position]));
        }
        return decisions;
    }

    private List<Launch> launches(FlowSchedule flow) {
        List<Launch> list = new ArrayList<>();
        for (int route = 0; route < flow.launches().length; route++) {
            for (int week = 0; week < model.weeks(); week++) {
                if (flow.launches()[route][week] > RampUpPlan.SMALLEST_QUANTITY) {
                    list.add(new Launch(model.routes().get(route).id(), week, flow.launches()[route][week]));
                }
            }
        }
        return list;
    }

    private List<Order> orders(FlowSchedule flow) {
        List<Order> list = new ArrayList<>();
        for (int source = 0; source < flow.orders().length; source++) {
            for (int week = 0; week < model.weeks(); week++) {
                if (flow.orders()[source][week] > RampUpPlan.SMALLEST_QUANTITY) {
                    list.add(new Order(model.sources().get(source).id(), week, flow.orders()[source][week]));
                }
            }
        }
        return list;
    }

    private List<Delivery> deliveries(FlowSchedule flow) {
        List<Delivery> list = new ArrayList<>();
        for (int target = 0; target < flow.deliveries().length; target++) {
            for (int week = 0; week < model.weeks(); week++) {
                if (flow.deliveries()[target][week] > RampUpPlan.SMALLEST_QUANTITY) {
                    list.add(new Delivery(model.targets().get(target).item(), week, flow.deliveries()[target][week]));
                }
            }
        }
        return list;
    }

    private List<TargetCadence> cadence(FlowSchedule flow) {
        List<TargetCadence> list = new ArrayList<>();
        for (int target = 0; target < flow.deliveries().length; target++) {
            double[] delivered = new double[model.weeks()];
            for (int week = 0; week < delivered.length; week++) {
                double units = flow.deliveries()[target][week];
                delivered[week] = units > RampUpPlan.SMALLEST_QUANTITY ? units : 0;
            }
            double[] wanted = model.targets().get(target).perWeek().byWeek(model.weeks());
            int week = CadenceDate.weekReached(delivered, wanted);
            list.add(new TargetCadence(
                    model.targets().get(target).item(),
                    week < 0 ? null : model.mondayOf(week),
                    week < 0 ? null : week,
                    box(delivered),
                    box(wanted)));
        }
        return list;
    }

    private static List<Double> box(double[] values) {
        List<Double> list = new ArrayList<>(values.length);
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
