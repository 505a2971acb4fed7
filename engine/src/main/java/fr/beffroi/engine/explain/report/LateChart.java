package fr.beffroi.engine.explain.report;

import java.time.LocalDate;
import java.util.List;

/** How many units of a target are late at the end of each week, as a low hill under the cadence. */
final class LateChart {

    private static final double TOP = 30;
    private static final double BOTTOM = 104;

    private final Facts facts;
    private final TimeAxis time;

    LateChart(Facts facts) {
        this.facts = facts;
        this.time = new TimeAxis(facts.model());
    }

    void write(Html html, Words words, TargetFacts target, String id) {
        int worst = target.worstWeek();
        double most = target.late()[worst];
        LocalDate date = facts.model().mondayOf(worst);
        YAxis y = new YAxis(most, List.of(0.0), TOP, BOTTOM);
        String title = words.say("late.title");
        Svg svg = Svg.titled(html, id, BOTTOM + 6, title, words.say("late.desc", words.number(most), words.date(date)));
        svg.text(0, 0, 12, Svg.Anchor.START, "tick", title);
        Svg.Path hill = new Svg.Path().to(0, BOTTOM);
        for (int week = 0; week < target.late().length; week++) {
            hill.to(time.x(week + 1), y.y(target.late()[week]));
        }
        svg.path(hill.to(100, BOTTOM).closed(), "late");
        svg.line(0, BOTTOM, 100, BOTTOM, "base");
        double x = time.x(worst + 1);
        svg.dot(x, TOP, 3.5, "bell");
        boolean right = x > 45;
        svg.text(
                x,
                right ? -10 : 10,
                TOP + 4,
                right ? Svg.Anchor.END : Svg.Anchor.START,
                "label key",
                words.say("late.peak", words.number(most), words.date(date)));
        svg.close();
    }
}
