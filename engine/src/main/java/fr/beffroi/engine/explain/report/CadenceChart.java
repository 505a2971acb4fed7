package fr.beffroi.engine.explain.report;

import java.util.List;

/** Target (thin) against plan (strong), by period; a brick-red dot where the cadence is reached for good. */
final class CadenceChart {

    private static final double TOP = 34;

    private final Facts facts;
    private final Periods periods;
    private final TimeAxis time;
    private final double height;

    /** @param height of the plot, in pixels */
    CadenceChart(Facts facts, Periods periods, double height) {
        this.facts = facts;
        this.periods = periods;
        this.time = new TimeAxis(facts.model());
        this.height = height;
    }

    void write(Html html, Words words, TargetFacts target, String id, String title) {
        double bottom = TOP + height;
        List<Period> list = periods.list();
        double[] plan = rates(list, target.delivered());
        double[] wanted = rates(list, target.wanted());
        double max = 0;
        for (int i = 0; i < plan.length; i++) {
            max = Math.max(max, Math.max(plan[i], wanted[i]));
        }
        YAxis y = YAxis.upTo(max, TOP, bottom);
        Svg svg = Svg.titled(
                html,
                id,
                bottom + TimeAxis.HEIGHT,
                title,
                words.say("cadence.desc", target.item().name()));
        y.draw(svg, words);
        svg.text(0, -8, 12, Svg.Anchor.START, "tick", words.say(facts.rate().unitKey()));
        time.draw(svg, words, TOP, bottom, TimeAxis.MANY_LABELS);
        svg.path(line(list, plan, y), "plan");
        svg.path(line(list, wanted, y), "target");
        labels(svg, words, list, plan, wanted, y);
        reached(svg, words, target, y);
        svg.close();
    }

    private double[] rates(List<Period> list, double[] byWeek) {
        return list.stream()
                .mapToDouble(period -> facts.rate().of(period.mean(byWeek)))
                .toArray();
    }

    /** Level over each period, because a mean is all that is said of it. */
    private Svg.Path line(List<Period> list, double[] rates, YAxis y) {
        Svg.Path path = new Svg.Path().to(0, y.y(rates[0]));
        for (int i = 1; i < rates.length; i++) {
            path.stepTo(time.x(list.get(i).from()), y.y(rates[i]));
        }
        return path.stepTo(100, y.y(rates[rates.length - 1]));
    }

    /** Both lines are named where they are farthest apart; where they never part, the one line bears both names at its end. */
    private void labels(Svg svg, Words words, List<Period> list, double[] plan, double[] wanted, YAxis y) {
        int widest = 0;
        for (int i = 1; i < plan.length; i++) {
            if (wanted[i] - plan[i] > wanted[widest] - plan[widest]) {
                widest = i;
            }
        }
        double x = middle(list.get(widest));
        Svg.Anchor anchor = x > 60 ? Svg.Anchor.END : Svg.Anchor.START;
        double dx = anchor == Svg.Anchor.END ? -10 : 10;
        if (y.y(plan[widest]) - y.y(wanted[widest]) < 24) {
            svg.text(100, 0, y.y(wanted[wanted.length - 1]) - 10, Svg.Anchor.END, "label", words.say("cadence.both"));
            return;
        }
        Svg.Anchor before = x < 15 ? Svg.Anchor.START : Svg.Anchor.END;
        svg.text(x, 0, y.y(wanted[widest]) - 9, before, "label ink", words.say("cadence.target"));
        double level = y.y(plan[widest]);
        double below = level + 20 < y.bottom() ? level + 20 : level - 9;
        svg.text(x, dx, below, anchor, "label data", words.say("cadence.plan"));
    }

    private void reached(Svg svg, Words words, TargetFacts target, YAxis y) {
        if (!target.isReached()) {
            return;
        }
        double x = time.x(target.weekReached());
        double level = y.y(facts.rate().of(target.finalRate()));
        Svg.Anchor anchor = x > 50 ? Svg.Anchor.END : Svg.Anchor.START;
        double dx = anchor == Svg.Anchor.END ? -8 : 8;
        svg.line(x, level, x, y.bottom(), "marker");
        svg.dot(x, level, 6, "bell");
        String date = words.date(facts.model().mondayOf(target.weekReached()));
        svg.text(x, dx, y.bottom() - 26, anchor, "label key", words.say("cadence.reached"));
        svg.text(x, dx, y.bottom() - 9, anchor, "label key", words.say("cadence.reached.date", date));
    }

    private double middle(Period period) {
        return time.x((period.from() + period.to()) / 2.0);
    }
}
