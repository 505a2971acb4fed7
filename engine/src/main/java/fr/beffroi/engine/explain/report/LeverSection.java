package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.LeverDecision;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be decided, when it works, and who pays. */
final class LeverSection implements Section {

    private static final int MOST_ROWS = 60;

    private final Facts facts;

    LeverSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "levers";
    }

    @Override
    public String finding(Words words) {
        List<LeverDecision> decisions = facts.leversByStart();
        if (decisions.isEmpty()) {
            return words.say("levers.finding.none");
        }
        String first = words.date(facts.model().mondayOf(decisions.getFirst().startWeek()));
        String cost = words.euros(facts.leverCostEuros());
        return words.count("levers.finding", decisions.size(), cost, first);
    }

    @Override
    public void writeBody(Html html, Words words) {
        List<LeverDecision> decisions = facts.leversByStart();
        if (!decisions.isEmpty()) {
            html.leaf("p", words.say("levers.reading"), "class", "small");
            new LeverChart(facts).write(html, words, decisions.subList(0, Math.min(MOST_ROWS, decisions.size())));
            if (decisions.size() > MOST_ROWS) {
                html.leaf("p", words.count("levers.leftOut", decisions.size() - MOST_ROWS), "class", "small");
            }
            chosen(words, decisions).writeFolded(html);
        }
        Set<String> started = decisions.stream().map(LeverDecision::lever).collect(Collectors.toSet());
        List<Lever> others = facts.model().levers().stream()
                .filter(lever -> !started.contains(lever.id()))
                .toList();
        if (!others.isEmpty()) {
            notChosen(words, others).writeFolded(html, words.count("levers.others", others.size()));
        }
    }

    private Table chosen(Words words, List<LeverDecision> decisions) {
        Naming naming = new Naming(facts, words);
        Table table = new Table(words, words.say("levers.table"))
                .text(words.say("levers.table.lever"))
                .text(words.say("levers.table.kind"))
                .text(words.say("levers.table.company"))
                .text(words.say("levers.table.start"))
                .text(words.say("levers.table.active"))
                .figure(words.say("levers.table.once"))
                .figure(words.say("levers.table.weekly"))
                .figure(words.say("levers.table.cost"))
                .figure(words.say("levers.table.public"))
                .figure(words.say("levers.table.own"));
        for (LeverDecision decision : decisions) {
            Lever lever = facts.lookup().getLever(decision.lever());
            table.row(
                    lever.name(),
                    kind(words, lever),
                    naming.leverOwner(lever.id()),
                    words.date(facts.model().mondayOf(decision.startWeek())),
                    words.date(facts.model().mondayOf(decision.activeWeek())),
                    words.euros(lever.costEuros()),
                    words.euros(lever.costPerWeekEuros()),
                    words.euros(decision.costEuros()),
                    words.euros(decision.publicEuros()),
                    words.euros(decision.ownEuros()));
        }
        return table;
    }

    private Table notChosen(Words words, List<Lever> others) {
        Naming naming = new Naming(facts, words);
        Table table = new Table(words, words.count("levers.others", others.size()))
                .text(words.say("levers.table.lever"))
                .text(words.say("levers.table.kind"))
                .text(words.say("levers.table.company"))
                .figure(words.say("levers.table.once"))
                .figure(words.say("levers.table.weekly"))
                .figure(words.say("levers.table.delay"));
        for (Lever lever : others) {
            table.row(
                    lever.name(),
                    kind(words, lever),
                    naming.leverOwner(lever.id()),
                    words.euros(lever.costEuros()),
                    words.euros(lever.costPerWeekEuros()),
                    words.count("weeks", lever.delayWeeks()));
        }
        return table;
    }

    private static String kind(Words words, Lever lever) {
        return words.say("kind." + lever.kind().name().toLowerCase(Locale.ROOT));
    }
}
