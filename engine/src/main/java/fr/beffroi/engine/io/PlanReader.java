package fr.beffroi.engine.io;

import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.SolverRun;
import fr.beffroi.engine.plan.TargetCadence;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a plan of a JSON tree. Explanations and the solver's notes may be absent: a plan made by hand can be verified too. */
final class PlanReader {
    private static final SolverRun UNKNOWN_SOLVER = new SolverRun(List.of(), 0, 0, 0, 0);

    private PlanReader() {}

    static RampUpPlan read(JsonNode json, FaultList faults) {
        FileFormat.check(json, RampUpPlan.FORMAT, faults);
        RampUpPlan plan = Fields.read(json, "", faults, PlanReader::plan);
        faults.throwIfAny();
        return plan;
    }

    private static RampUpPlan plan(Fields fields) {
        fields.find("format");
        ModelName model = fields.object("model", of -> new ModelName(of.text("name"), of.text("sha256")));
        SolverRun solver = fields.findObject("solver", PlanReader::solver);
        return new RampUpPlan(
                model.name(),
                model.sha256(),
                fields.oneOf("status", PlanStatus.values(), PlanStatus::name, PlanStatus.FEASIBLE),
                fields.objects("goals", PlanReader::goal),
                fields.objects("levers", PlanReader::lever),
                fields.objects(
                        "launches",
                        launch -> new Launch(launch.text("route"), week(launch, "week"), any(launch, "quantity"))),
                fields.objects(
                        "orders",
                        order -> new Order(order.text("source"), week(order, "week"), any(order, "quantity"))),
                fields.objects(
                        "deliveries",
                        delivery ->
                                new Delivery(delivery.text("item"), week(delivery, "week"), any(delivery, "quantity"))),
                fields.objects("cadence", PlanReader::cadence),
                fields.objects("bottlenecks", PlanReader::bottleneck),
                fields.objects("nextEuro", PlanReader::budgetPoint),
                fields.flag("explanationsComplete", false),
                solver == null ? UNKNOWN_SOLVER : solver);
    }

    private record ModelName(String name, String sha256) {}

    private static Goal goal(Fields fields) {
        return new Goal(
                fields.oneOf("name", GoalName.values(), GoalName::fileName, GoalName.BACKLOG),
                any(fields, "value"),
                any(fields, "bound"),
                any(fields, "gap"),
                fields.number("seconds", Bound.NON_NEGATIVE, 0));
    }

    private static LeverDecision lever(Fields fields) {
        Map<String, Double> grants = fields.findObject("grants", PlanReader::grants);
        return new LeverDecision(
                fields.text("lever"),
                week(fields, "startWeek"),
                week(fields, "activeWeek"),
                any(fields, "cost"),
                grants == null ? Map.of() : grants,
                any(fields, "own"));
    }

    private static Map<String, Double> grants(Fields fields) {
        Map<String, Double> grants = new LinkedHashMap<>();
        fields.names().forEach(programme -> grants.put(programme, any(fields, programme)));
        return Collections.unmodifiableMap(grants);
    }

    private static TargetCadence cadence(Fields fields) {
        return new TargetCadence(
                fields.text("item"),
                date(fields),
                fields.isNull("weekReached") || !fields.has("weekReached") ? null : week(fields, "weekReached"),
                fields.numbers("deliveredByWeek", Bound.ANY),
                fields.numbers("targetByWeek", Bound.ANY));
    }

    private static Bottleneck bottleneck(Fields fields) {
        return new Bottleneck(
                fields.oneOf("kind", Bottleneck.Kind.values(), Bottleneck.Kind::name, Bottleneck.Kind.RESOURCE),
                fields.text("id"),
                fields.elements(
                        "weeks",
                        (node, where) -> fields.values().whole(node, where, -Fields.MOST_WEEKS, Fields.MOST_WEEKS)),
                any(fields, "price"),
                fields.isNull("priceHoldsUpTo") ? Double.POSITIVE_INFINITY : any(fields, "priceHoldsUpTo"),
                any(fields, "backlogSavedIfRemoved"));
    }

    private static BudgetPoint budgetPoint(Fields fields) {
        return new BudgetPoint(
                any(fields, "budget"),
                any(fields, "backlog"),
                any(fields, "bound"),
                any(fields, "public"),
                date(fields),
                fields.elements("levers", fields.values()::text));
    }

    private static SolverRun solver(Fields fields) {
        return new SolverRun(
                fields.elements("names", fields.values()::text),
                fields.whole("threads", 0, Integer.MAX_VALUE),
                any(fields, "seconds"),
                any(fields, "gapAsked"),
                any(fields, "timeLimitSeconds"),
                fields.findNumber("publicBudget", Bound.ANY));
    }

    private static @Nullable LocalDate date(Fields fields) {
        if (fields.isNull("dateReached")) {
            return null;
        }
        String text = fields.findText("dateReached");
        if (text == null || !fields.hasText("dateReached")) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fields.fault("dateReached", text, Wording.text("expected.date"));
            return null;
        }
    }

    private static int week(Fields fields, String field) {
        return fields.whole(field, -Fields.MOST_WEEKS, Fields.MOST_WEEKS);
    }

    private static double any(Fields fields, String field) {
        return fields.number(field, Bound.ANY);
    }
}
