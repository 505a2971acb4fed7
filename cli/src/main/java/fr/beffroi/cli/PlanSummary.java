package fr.beffroi.cli;

import static fr.beffroi.cli.TextTable.Column.figures;
import static fr.beffroi.cli.TextTable.Column.words;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.TargetCadence;
import fr.beffroi.engine.simulate.Simulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan for the terminal, in the order its reader asks: when, what blocks, what to decide next, then the evidence. */
final class PlanSummary {
    /** Unit-weeks that are rounding. */
    private static final double NO_BACKLOG = 1e-6;

    private final Messages messages;
    private final RampUpModel model;
    private final ModelNames names;
    private final RampUpPlan plan;
    private final @Nullable Simulation simulation;

    /** @param simulation of the plan; null where nothing of the model is uncertain */
    PlanSummary(Messages messages, RampUpModel model, RampUpPlan plan, @Nullable Simulation simulation) {
        this.simulation = simulation;
        this.messages = messages;
        this.model = model;
        this.names = new ModelNames(model);
        this.plan = plan;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(model.name());
        lines.add("");
        plan.cadence().forEach(cadence -> lines.add(answer(cadence)));
        if (simulation != null) {
            lines.add(new DateCertainty(messages, model).say(simulation.date()));
            lines.add(messages.text(
                    "simulate.basis",
                    messages.number(simulation.replications(), 0),
                    String.valueOf(simulation.seed())));
        }
        lines.add(blocked());
        findFirst(bottleneck -> bottleneck.kind() == Bottleneck.Kind.MONEY)
                .map(money -> messages.text(
                        "summary.money", money(money.id()), messages.number(money.backlogSavedIfRemoved(), 0)))
                .ifPresent(lines::add);
        lines.add(nextDecision());
        if (!plan.levers().isEmpty()) {
            section(lines, messages.count("summary.levers", plan.levers().size()), levers());
        }
        if (!plan.nextEuro().isEmpty()) {
            section(
                    lines,
                    messages.text("summary.frontier"),
                    new FrontierTable(messages)
                            .tableOf(plan.nextEuro(), plan.solver().publicBudgetEuros())
                            .lines());
        }
        section(lines, messages.text("summary.goals"), goals());
        lines.add("");
        lines.add(proof());
        if (!plan.explanationsComplete()) {
            lines.add(messages.text("summary.partial"));
        }
        return lines;
    }

    private static void section(List<String> lines, String title, List<String> content) {
        lines.add("");
        lines.add(title);
        lines.addAll(content);
    }

    private String answer(TargetCadence cadence) {
        double finalRate = cadence.targetByWeek().getLast();
        String rate = messages.number(finalRate, 1);
        String item = names.item(cadence.item());
        if (cadence.dateReached() == null) {
            String end = messages.date(model.mondayOf(model.weeks()).minusDays(1));
            return messages.text("summary.neverReached", item, rate, end);
        }
        return messages.text("summary.reached", item, rate, messages.date(cadence.dateReached()));
    }

    private String blocked() {
        return findFirst(bottleneck -> bottleneck.kind() != Bottleneck.Kind.MONEY)
                .map(this::blocked)
                .orElseGet(() -> {
                    if (plan.goal(GoalName.BACKLOG).value() <= NO_BACKLOG) {
                        return messages.text("summary.blockedByNothing");
                    }
                    return messages.text(
                            plan.explanationsComplete() ? "summary.blockedByNoneFound" : "summary.blockedByUnknown");
                });
    }

    private Optional<Bottleneck> findFirst(Predicate<Bottleneck> kind) {
        return plan.bottlenecks().stream()
                .filter(bottleneck -> bottleneck.backlogSavedIfRemoved() > 0)
                .filter(kind)
                .findFirst();
    }

    private String blocked(Bottleneck first) {
        String what = switch (first.kind()) {
            case RESOURCE ->
                messages.text("bottleneck.resource", names.resource(first.id()), names.resourceCompany(first.id()));
            case SOURCE ->
                messages.text("bottleneck.source", names.sourceItem(first.id()), names.sourceSupplier(first.id()));
            case ROUTE ->
                messages.text("bottleneck.route", names.routeItem(first.id()), names.routeCompany(first.id()));
            case MONEY -> money(first.id());
        };
        String saved = messages.number(first.backlogSavedIfRemoved(), 0);
        if (first.weeks().isEmpty()) {
            return messages.text("summary.blocked", what, saved);
        }
        return messages.text(
                "summary.blockedWhen",
                what,
                messages.date(model.mondayOf(first.weeks().getFirst())),
                messages.date(model.mondayOf(first.weeks().getLast() + 1).minusDays(1)),
                saved);
    }

    private String money(String id) {
        if (names.isProgramme(id)) {
            return messages.text("bottleneck.programme", names.programme(id));
        }
        return names.isCompany(id)
                ? messages.text("bottleneck.ownMoney", names.company(id))
                : messages.text("bottleneck.publicMoney");
    }

    private String nextDecision() {
        return plan.levers().stream()
                .min(Comparator.comparingInt(LeverDecision::startWeek)
                        .thenComparing(Comparator.comparingDouble(LeverDecision::costEuros)
                                .reversed()))
                .map(lever -> messages.text(
                        "summary.next",
                        names.lever(lever.lever()),
                        names.findLeverCompany(lever.lever()).orElseGet(() -> messages.text("publicLever")),
                        messages.date(model.mondayOf(lever.startWeek())),
                        messages.money(lever.costEuros()),
                        paidBy(lever)))
                .orElseGet(() -> messages.text("summary.noLever"));
    }

    private String paidBy(LeverDecision lever) {
        if (lever.grantsEuros().isEmpty()) {
            return messages.text("summary.noGrant");
        }
        boolean several = lever.grantsEuros().size() > 1;
        String programmes = lever.grantsEuros().entrySet().stream()
                .map(grant -> names.programme(grant.getKey()) + (several ? " " + messages.money(grant.getValue()) : ""))
                .collect(Collectors.joining(", "));
        return messages.text("summary.grant", messages.money(lever.publicEuros()), programmes);
    }

    private List<String> levers() {
        TextTable table = new TextTable(
                words(messages.text("column.lever")),
                words(messages.text("column.company")),
                figures(messages.text("column.started")),
                figures(messages.text("column.cost")),
                figures(messages.text("column.public")),
                figures(messages.text("column.own")));
        plan.levers().stream()
                .sorted(Comparator.comparingInt(LeverDecision::startWeek))
                .forEach(lever -> table.add(
                        names.lever(lever.lever()),
                        names.findLeverCompany(lever.lever()).orElseGet(() -> messages.text("publicLever")),
                        messages.shortDate(model.mondayOf(lever.startWeek())),
                        messages.money(lever.costEuros()),
                        messages.money(lever.publicEuros()),
                        messages.money(lever.ownEuros())));
        return table.lines();
    }

    private List<String> goals() {
        TextTable table = new TextTable(
                words(messages.text("column.goal")),
                figures(messages.text("column.value")),
                figures(messages.text("column.bound")),
                figures(messages.text("column.gap")));
        for (Goal goal : plan.goals()) {
            table.add(
                    messages.text("goal." + goal.name().fileName()),
                    amount(goal.name(), goal.value()),
                    amount(goal.name(), goal.bound()),
                    messages.percent(goal.gap()));
        }
        return table.lines();
    }

    private String amount(GoalName goal, double value) {
        return goal == GoalName.BACKLOG ? messages.number(value, 1) : messages.money(value);
    }

    private String proof() {
        return messages.text(
                plan.status() == PlanStatus.OPTIMAL ? "summary.optimal" : "summary.feasible",
                messages.percent(plan.solver().gapAsked()),
                messages.number(plan.solver().seconds(), 1),
                String.join(", ", plan.solver().names()));
    }
}
