package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.GoalName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What more or less public money would bring. */
final class FrontierSection implements Section {

    /** A budget within this share of the whole gain brings all that money can bring. */
    private static final double NEARLY_ALL = 0.01;

    private final Facts facts;
    private final List<BudgetPoint> points;

    FrontierSection(Facts facts) {
        this.facts = facts;
        this.points = facts.plan().nextEuro().stream()
                .sorted(Comparator.comparingDouble(BudgetPoint::budgetEuros))
                .toList();
    }

    @Override
    public String id() {
        return "frontier";
    }

    @Override
    public String finding(Words words) {
        if (points.size() < 2) {
            return words.say("frontier.finding.none");
        }
        BudgetPoint first = points.getFirst();
        double gain = first.backlog() - points.getLast().backlog();
        if (gain <= NEARLY_ALL * Math.max(1, first.backlog())) {
            return words.say("frontier.finding.flat");
        }
        BudgetPoint enough = points.stream()
                .filter(point -> point.backlog() - points.getLast().backlog() <= NEARLY_ALL * gain)
                .findFirst()
                .orElseThrow();
        String share = words.percent((first.backlog() - enough.backlog()) / first.backlog());
        boolean more = enough.equals(points.getLast()) && !facts.plan().explanationsComplete();
        return words.say(more ? "frontier.finding.open" : "frontier.finding", words.euros(enough.publicEuros()), share);
    }

    @Override
    public void writeBody(Html html, Words words) {
        if (points.size() < 2) {
            return;
        }
        html.open("figure");
        new FrontierChart(facts, points).write(html, words, words.id("frontier-chart"), finding(words));
        html.close();
        html.leaf("p", nextStep(words));
        table(words).writeFolded(html);
    }

    /** The next budget that brings something more than this plan does. */
    private String nextStep(Words words) {
        double spent = facts.plan().goal(GoalName.PUBLIC_MONEY).value();
        double backlog = facts.plan().goal(GoalName.BACKLOG).value();
        double gain = Math.max(1e-6, NEARLY_ALL * points.getFirst().backlog());
        return points.stream()
                .filter(point -> point.publicEuros() > spent && point.backlog() < backlog - gain)
                .findFirst()
                .map(point -> words.say(
                        "frontier.next",
                        words.euros(point.publicEuros() - spent),
                        words.number(point.backlog()),
                        words.number(backlog),
                        point.dateReached() == null ? words.say("frontier.never") : words.date(point.dateReached())))
                .orElseGet(
                        () -> words.say(points.getLast().budgetEuros() > spent + 1 ? "frontier.last" : "frontier.end"));
    }

    private Table table(Words words) {
        Table table = new Table(words, words.say("frontier.table"))
                .figure(words.say("frontier.table.budget"))
                .figure(words.say("frontier.table.spent"))
                .figure(words.say("frontier.table.backlog"))
                .figure(words.say("frontier.table.bound"))
                .text(words.say("frontier.table.date"))
                .text(words.say("frontier.table.change"));
        Set<String> before = Set.of();
        for (BudgetPoint point : points) {
            Set<String> now = new HashSet<>(point.levers());
            table.row(
                    words.euros(point.budgetEuros()),
                    words.euros(point.publicEuros()),
                    words.number(point.backlog()),
                    words.number(point.bound()),
                    point.dateReached() == null ? words.say("frontier.never") : words.date(point.dateReached()),
                    change(words, before, now));
            before = now;
        }
        return table;
    }

    private String change(Words words, Set<String> before, Set<String> now) {
        String added = names(words, now, before);
        String gone = names(words, before, now);
        if (added.isEmpty() && gone.isEmpty()) {
            return words.say("frontier.same");
        }
        if (gone.isEmpty()) {
            return words.say("frontier.added", added);
        }
        return added.isEmpty() ? words.say("frontier.gone", gone) : words.say("frontier.swapped", added, gone);
    }

    private String names(Words words, Set<String> these, Set<String> without) {
        return words.list(facts.model().levers().stream()
                .filter(lever -> these.contains(lever.id()) && !without.contains(lever.id()))
                .map(lever -> lever.name())
                .toList());
    }
}
