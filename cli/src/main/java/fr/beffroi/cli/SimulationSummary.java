package fr.beffroi.cli;

import static fr.beffroi.cli.TextTable.Column.figures;
import static fr.beffroi.cli.TextTable.Column.words;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.simulate.Contribution;
import fr.beffroi.engine.simulate.DateOutlook;
import fr.beffroi.engine.simulate.Estimate;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.TargetOutlook;
import fr.beffroi.engine.simulate.UncertainElement;
import java.util.ArrayList;
import java.util.List;

/** What a simulation says, for the terminal: the date with its probability first, then deliveries, then what costs most. */
final class SimulationSummary {
    private static final double[] PROBABILITIES = {0.5, 0.8, 0.9, 0.95};
    /** How many weeks of the horizon the table of deliveries shows. */
    private static final int WEEKS_SHOWN = 8;

    private final Messages messages;
    private final RampUpModel model;
    private final ModelNames names;
    private final Simulation simulation;

    SimulationSummary(Messages messages, RampUpModel model, Simulation simulation) {
        this.messages = messages;
        this.model = model;
        this.simulation = simulation;
        names = new ModelNames(model);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(simulation.modelName());
        lines.add("");
        addDate(lines, simulation.date());
        Estimate backlog = simulation.backlog();
        lines.add(messages.text(
                "simulate.backlog",
                messages.number(simulation.plannedBacklog(), 1),
                messages.number(backlog.value(), 1),
                messages.number(backlog.low(), 1),
                messages.number(backlog.high(), 1)));
        simulation.targets().forEach(target -> addDeliveries(lines, target));
        addContributions(lines);
        lines.add("");
        lines.add(messages.text(
                "simulate.basis", messages.number(simulation.replications(), 0), String.valueOf(simulation.seed())));
        addReplanned(lines);
        return lines;
    }

    private void addReplanned(List<String> lines) {
        Simulation.Replanned replanned = simulation.replanned();
        if (replanned == null) {
            return;
        }
        lines.add(messages.text("simulate.replanned", messages.number(replanned.plannings(), 0)));
        if (replanned.failed() > 0) {
            lines.add(messages.text("simulate.notReplanned", messages.number(replanned.failed(), 0)));
        }
    }

    private void addDate(List<String> lines, DateOutlook date) {
        lines.add(new DateCertainty(messages, model).say(date));
        for (double probability : PROBABILITIES) {
            Integer week = date.weekOfProbability(probability);
            if (week == null) {
                lines.add(messages.text("simulate.noDate", messages.percent(probability)));
                break;
            }
            lines.add(
                    messages.text("simulate.date", messages.percent(probability), messages.date(model.mondayOf(week))));
        }
    }

    private void addDeliveries(List<String> lines, TargetOutlook target) {
        lines.add("");
        lines.add(messages.text("simulate.deliveries", names.item(target.item())));
        TextTable table = new TextTable(
                words(messages.text("column.endOfWeek")),
                figures(messages.text("column.planned")),
                figures("P10"),
                figures("P50"),
                figures("P90"),
                figures(messages.text("column.mean")));
        int shown = Math.min(WEEKS_SHOWN, model.weeks());
        for (int row = 1; row <= shown; row++) {
            int week = row * model.weeks() / shown - 1;
            table.add(
                    messages.date(model.mondayOf(week)),
                    messages.number(target.plannedByWeek().get(week), 1),
                    messages.number(target.p10ByWeek().get(week).value(), 1),
                    messages.number(target.p50ByWeek().get(week).value(), 1),
                    messages.number(target.p90ByWeek().get(week).value(), 1),
                    messages.number(target.meanByWeek().get(week).value(), 1));
        }
        lines.addAll(table.lines());
    }

    private void addContributions(List<String> lines) {
        if (simulation.contributions().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(messages.text("simulate.costly"));
        TextTable table = new TextTable(
                words(messages.text("column.uncertain")),
                words(messages.text("column.of")),
                figures(messages.text("column.backlogSaved")),
                figures(messages.text("column.interval")));
        for (Contribution contribution : simulation.contributions()) {
            Estimate saved = contribution.backlogSaved();
            table.add(
                    messages.text("uncertain." + contribution.element().kind()),
                    name(contribution.element()),
                    messages.number(saved.value(), 1),
                    messages.text(
                            "simulate.interval", messages.number(saved.low(), 1), messages.number(saved.high(), 1)));
        }
        lines.addAll(table.lines());
    }

    private String name(UncertainElement element) {
        String id = element.id();
        return switch (element.kind()) {
            case ROUTE -> names.routeItem(id);
            case SOURCE -> names.sourceItem(id);
            case LEVER -> names.lever(id);
            case RESOURCE -> names.resource(id);
        };
    }
}
