package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.plan.LeverDecision;
import java.util.List;

/** The levers from start over active to the end, each with who pays what. */
final class LeverChart {

    private static final double BAR_TOP = 8;
    private static final double BAR_HEIGHT = 16;

    private final Facts facts;
    private final TimeAxis time;

    LeverChart(Facts facts) {
        this.facts = facts;
        this.time = new TimeAxis(facts.model());
    }

    void write(Html html, Words words, List<LeverDecision> decisions) {
        html.open("ol", "class", "rows gantt");
        for (LeverDecision decision : decisions) {
            row(html, words, decision);
        }
        html.close();
        html.open("div", "class", "rows gantt axis", "aria-hidden", "true").open("div", "class", "row");
        html.open("div", "class", "name").close();
        Svg svg = Svg.silent(html, "strip", TimeAxis.HEIGHT);
        time.draw(svg, words, 0, 0, TimeAxis.FEW_LABELS);
        svg.close();
        html.open("div", "class", "pays").close().close().close();
    }

    private void row(Html html, Words words, LeverDecision decision) {
        Naming naming = new Naming(facts, words);
        html.open("li", "class", "row", "data-lever", decision.lever());
        html.open("div", "class", "name");
        html.leaf("b", facts.lookup().getLever(decision.lever()).name()).text(" ");
        html.leaf("span", naming.leverOwner(decision.lever())).close();
        html.open("div", "class", "bar");
        bar(html, decision);
        html.leaf("p", dates(words, decision), "class", "small").close();
        html.open("div", "class", "pays")
                .leaf("b", words.euros(decision.costEuros()))
                .text(" ");
        html.leaf("span", new WhoPays(facts, words).split(decision)).close();
        html.close();
    }

    private void bar(Html html, LeverDecision decision) {
        Svg svg = Svg.silent(html, "strip", BAR_TOP + BAR_HEIGHT + 4);
        double start = time.x(decision.startWeek());
        double active = time.x(decision.activeWeek());
        double middle = BAR_TOP + BAR_HEIGHT / 2;
        svg.line(0, middle, 100, middle, "grid-line");
        svg.rect(start, BAR_TOP + 5, Math.max(0.2, active - start), BAR_HEIGHT - 10, "wait");
        svg.rect(active, BAR_TOP, 100 - active, BAR_HEIGHT, "active");
        svg.dot(start, middle, 5, "bell");
        svg.close();
    }

    private String dates(Words words, LeverDecision decision) {
        String start = words.date(facts.model().mondayOf(decision.startWeek()));
        if (decision.activeWeek() == decision.startWeek()) {
            return words.say("lever.dates.atOnce", start);
        }
        return words.say("lever.dates", start, words.date(facts.model().mondayOf(decision.activeWeek())));
    }
}
