package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.simulate.Contribution;
import fr.beffroi.engine.simulate.DateOutlook;
import fr.beffroi.engine.simulate.Estimate;
import fr.beffroi.engine.simulate.Simulation;
import java.util.List;

/** How sure the date is: the sentence that goes with it, and what makes it uncertain. */
final class Certainty implements Section {
    private static final double LIKELY = 0.9;
    private static final double[] PROBABILITIES = {0.1, 0.5, 0.8, LIKELY, 0.95};

    private final Facts facts;
    private final Simulation simulation;

    Certainty(Facts facts, Simulation simulation) {
        this.facts = facts;
        this.simulation = simulation;
    }

    /** The probability of the date, how well it is known, and the date that is likely. */
    void writeSentence(Html html, Words words) {
        Estimate probability = simulation.date().ofPlannedWeek();
        html.open("p", "class", "certainty");
        words.stress(
                html,
                simulation.date().plannedWeek() == null ? "certainty.never" : "certainty.kept",
                words.percent(probability.value()),
                words.percent(probability.low()),
                words.percent(probability.high()),
                words.whole(simulation.replications()));
        html.text(" ");
        Integer week = simulation.date().weekOfProbability(LIKELY);
        if (week == null) {
            html.text(words.say("certainty.unlikely"));
        } else {
            words.stress(html, "certainty.likely", words.date(facts.model().mondayOf(week)));
        }
        html.close();
    }

    @Override
    public String id() {
        return "certainty";
    }

    @Override
    public String finding(Words words) {
        return costly().stream()
                .findFirst()
                .map(most -> words.say("certainty.finding", facts.lookup().nameOf(most.element())))
                .orElseGet(() -> words.say("certainty.finding.none"));
    }

    @Override
    public void writeBody(Html html, Words words) {
        html.leaf(
                "p",
                words.say(
                        "certainty.backlog",
                        words.number(simulation.backlog().value()),
                        words.number(simulation.backlog().low()),
                        words.number(simulation.backlog().high()),
                        words.number(simulation.plannedBacklog())));
        dates(words).write(html);
        if (!costly().isEmpty()) {
            costs(words).write(html);
        }
        html.leaf("p", words.say("certainty.basis", words.whole(simulation.replications())), "class", "small");
    }

    private Table dates(Words words) {
        Table table = new Table(words, words.say("certainty.dates"))
                .text(words.say("certainty.chances"))
                .text(words.say("certainty.by"));
        DateOutlook date = simulation.date();
        for (double probability : PROBABILITIES) {
            Integer week = date.weekOfProbability(probability);
            table.row(
                    words.percent(probability),
                    week == null
                            ? words.say("certainty.notReached")
                            : words.date(facts.model().mondayOf(week)));
        }
        return table;
    }

    private Table costs(Words words) {
        Table table = new Table(words, words.say("certainty.costs"))
                .text(words.say("certainty.what"))
                .text(words.say("certainty.kind"))
                .figure(words.say("certainty.saved"))
                .figure(words.say("certainty.interval"));
        for (Contribution one : costly()) {
            Estimate saved = one.backlogSaved();
            table.row(
                    facts.lookup().nameOf(one.element()),
                    words.say("certainty.kind." + one.element().kind()),
                    words.number(saved.value()),
                    words.say("certainty.range", words.number(saved.low()), words.number(saved.high())));
        }
        return table;
    }

    private List<Contribution> costly() {
        return simulation.contributions().stream()
                .filter(one -> one.backlogSaved().value() > 0)
                .toList();
    }
}
