package fr.beffroi.engine.io;

import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.SolverRun;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON tree of a plan. */
final class PlanWriter {
    private PlanWriter() {}

    static ObjectNode toTree(RampUpPlan plan) {
        ObjectNode root = Trees.NODES.objectNode();
        root.put("format", RampUpPlan.FORMAT);
        root.putObject("model").put("name", plan.modelName()).put("sha256", plan.modelSha256());
        root.put("status", plan.status().name());
        root.set("goals", Trees.list(plan.goals(), (node, goal) -> {
            node.put("name", goal.name().fileName());
            Trees.put(node, "value", goal.value());
            Trees.put(node, "bound", goal.bound());
            Trees.put(node, "gap", goal.gap());
            Trees.put(node, "seconds", goal.seconds());
        }));
        root.set("levers", Trees.list(plan.levers(), (node, decision) -> {
            node.put("lever", decision.lever());
            node.put("startWeek", decision.startWeek());
            node.put("activeWeek", decision.activeWeek());
            Trees.put(node, "cost", decision.costEuros());
            ObjectNode grants = node.putObject("grants");
            decision.grantsEuros().forEach((programme, euros) -> Trees.put(grants, programme, euros));
            Trees.put(node, "own", decision.ownEuros());
        }));
        root.set(
                "launches",
                Trees.list(
                        plan.launches(),
                        (node, launch) -> flow(node, "route", launch.route(), launch.week(), launch.quantity())));
        root.set(
                "orders",
                Trees.list(
                        plan.orders(),
                        (node, order) -> flow(node, "source", order.source(), order.week(), order.quantity())));
        root.set(
                "deliveries",
                Trees.list(
                        plan.deliveries(),
                        (node, delivery) -> flow(node, "item", delivery.item(), delivery.week(), delivery.quantity())));
        root.set("cadence", Trees.list(plan.cadence(), (node, cadence) -> {
            node.put("item", cadence.item());
            node.set("dateReached", date(cadence.dateReached()));
            Integer week = cadence.weekReached();
            node.set("weekReached", week == null ? Trees.NODES.nullNode() : Trees.number(week));
            node.set("deliveredByWeek", Trees.array(cadence.deliveredByWeek(), Trees::number));
            node.set("targetByWeek", Trees.array(cadence.targetByWeek(), Trees::number));
        }));
        root.set("bottlenecks", Trees.list(plan.bottlenecks(), (node, bottleneck) -> {
            node.put("kind", bottleneck.kind().name());
            node.put("id", bottleneck.id());
            node.set("weeks", Trees.array(bottleneck.weeks(), week -> Trees.number(week)));
            Trees.put(node, "price", bottleneck.price());
            double upTo = bottleneck.priceHoldsUpTo();
            node.set("priceHoldsUpTo", Double.isInfinite(upTo) ? Trees.NODES.nullNode() : Trees.number(upTo));
            Trees.put(node, "backlogSavedIfRemoved", bottleneck.backlogSavedIfRemoved());
        }));
        root.set("nextEuro", Trees.list(plan.nextEuro(), PlanWriter::budgetPoint));
        root.put("explanationsComplete", plan.explanationsComplete());
        ObjectNode solver = root.putObject("solver");
        solver(solver, plan.solver());
        Double budget = plan.solver().publicBudgetEuros();
        if (budget != null) {
            Trees.put(solver, "publicBudget", budget);
        }
        return root;
    }

    static void budgetPoint(ObjectNode node, BudgetPoint point) {
        Trees.put(node, "budget", point.budgetEuros());
        Trees.put(node, "backlog", point.backlog());
        Trees.put(node, "bound", point.bound());
        Trees.put(node, "public", point.publicEuros());
        node.set("dateReached", date(point.dateReached()));
        node.set("levers", Trees.array(point.levers(), Trees.NODES::stringNode));
    }

    static void solver(ObjectNode node, SolverRun run) {
        node.set("names", Trees.array(run.names(), Trees.NODES::stringNode));
        node.put("threads", run.threads());
        Trees.put(node, "seconds", run.seconds());
        Trees.put(node, "gapAsked", run.gapAsked());
        Trees.put(node, "timeLimitSeconds", run.timeLimitSeconds());
    }

    private static void flow(ObjectNode node, String of, String id, int week, double quantity) {
        node.put(of, id);
        node.put("week", week);
        Trees.put(node, "quantity", quantity);
    }

    static JsonNode date(@Nullable LocalDate date) {
        return date == null ? Trees.NODES.nullNode() : Trees.NODES.stringNode(date.toString());
    }
}
