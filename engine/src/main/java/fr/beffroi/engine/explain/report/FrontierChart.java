package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.GoalName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Backlog by public money spent, as steps: between two plans that were worked out nothing is claimed but that the cheaper one can still be
 * paid.
 */
final class FrontierChart {

    /** Room that labels take: a line's height, a date's width, that of the chosen plan with its date. */
    private static final double LINE_PIXELS = 18;

    private static final double LABEL_PERCENT = 15;
    private static final double CHOSEN_LABEL_PERCENT = 28;

    private static final double TOP = 34;
    private static final double BOTTOM = 294;
    private static final double SEEN_PIXELS = 6;

    private final Facts facts;
    private final List<BudgetPoint> points;

    /** @param points in rising budgets */
    FrontierChart(Facts facts, List<BudgetPoint> points) {
        this.facts = facts;
        this.points = points;
    }

    /** The plans, each once, at what they spend. */
    private List<BudgetPoint> plans() {
        List<BudgetPoint> plans = new ArrayList<>();
        for (BudgetPoint point : points) {
            if (plans.isEmpty() || point.publicEuros() > plans.getLast().publicEuros()) {
                plans.add(point);
            }
        }
        return plans;
    }

    void write(Html html, Words words, String id, String title) {
        double spent = facts.plan().goal(GoalName.PUBLIC_MONEY).value();
        double backlog = facts.plan().goal(GoalName.BACKLOG).value();
        double most = points.stream().mapToDouble(BudgetPoint::publicEuros).reduce(spent, Math::max);
        double worst = Math.max(backlog, points.getFirst().backlog());
        YAxis y = YAxis.upTo(worst, TOP, BOTTOM);
        List<Double> money = Ticks.upTo(most);
        double right = Math.max(most * 1.04, 1);
        Svg svg = Svg.titled(html, id, BOTTOM + TimeAxis.HEIGHT, title, words.say("frontier.desc", plans().size()));
        y.draw(svg, words);
        svg.text(0, -8, 12, Svg.Anchor.START, "tick", words.say("frontier.y"));
        for (int i = 0; i < money.size(); i++) {
            double x = 100 * money.get(i) / right;
            if (x <= 100) {
                svg.line(x, BOTTOM, x, BOTTOM + 5, "grid-line");
                String wide = i % 2 == 1 ? " wide" : "";
                Svg.Anchor anchor = i == 0 ? Svg.Anchor.START : x > 92 ? Svg.Anchor.END : Svg.Anchor.MIDDLE;
                svg.text(x, 0, BOTTOM + 19, anchor, "tick" + wide, words.euros(money.get(i)));
            }
        }
        svg.text(100, 0, BOTTOM + 35, Svg.Anchor.END, "tick", words.say("frontier.x"));
        bound(svg, words, y, right);
        svg.path(steps(y, right, plans(), BudgetPoint::publicEuros, BudgetPoint::backlog), "plan");
        for (BudgetPoint point : plans()) {
            svg.dot(100 * point.publicEuros() / right, y.y(point.backlog()), 4, "point");
        }
        dates(svg, words, y, right, 100 * spent / right, chosenLabelY(y.y(backlog)));
        chosen(svg, words, 100 * spent / right, y.y(backlog));
        svg.close();
    }

    private static Svg.Path steps(
            YAxis y,
            double right,
            List<BudgetPoint> points,
            ToDoubleFunction<BudgetPoint> euros,
            ToDoubleFunction<BudgetPoint> value) {
        Svg.Path path = null;
        for (BudgetPoint point : points) {
            double x = Math.min(100, 100 * euros.applyAsDouble(point) / right);
            double level = y.y(Math.max(0, value.applyAsDouble(point)));
            path = path == null ? new Svg.Path().to(x, level) : path.stepTo(x, level);
        }
        double last = y.y(Math.max(0, value.applyAsDouble(points.getLast())));
        return (path == null ? new Svg.Path() : path).stepTo(100, last);
    }

    /** Below this line no plan can be; where it can't be told from the plans' own line it is left out. */
    private void bound(Svg svg, Words words, YAxis y, double right) {
        double widest = points.stream()
                .mapToDouble(point -> point.backlog() - point.bound())
                .max()
                .orElse(0);
        if (y.bottom() - y.y(widest) < SEEN_PIXELS) {
            return;
        }
        svg.path(steps(y, right, points, BudgetPoint::budgetEuros, BudgetPoint::bound), "bound");
        svg.text(
                100,
                0,
                y.y(Math.max(0, points.getLast().bound())) - 7,
                Svg.Anchor.END,
                "tick",
                words.say("frontier.bound"));
    }

    /** The date each step brings, where it is another one than before and there is room for it beside the label of the plan chosen. */
    private void dates(Svg svg, Words words, YAxis y, double right, double chosenX, double chosenY) {
        String before = "";
        double roomFrom = -100;
        for (BudgetPoint point : plans()) {
            String date = point.dateReached() == null ? words.say("frontier.never") : words.date(point.dateReached());
            double x = 100 * point.publicEuros() / right;
            double labelY = y.y(point.backlog()) - 9;
            boolean taken = Math.abs(labelY - chosenY) < LINE_PIXELS
                    && x + LABEL_PERCENT > leftOfChosen(chosenX)
                    && x < leftOfChosen(chosenX) + CHOSEN_LABEL_PERCENT;
            if (!date.equals(before) && x - roomFrom >= LABEL_PERCENT && x < 100 - LABEL_PERCENT && !taken) {
                svg.text(x, 7, labelY, Svg.Anchor.START, "label data wide", date);
                roomFrom = x;
            }
            before = date;
        }
    }

    private static double chosenLabelY(double y) {
        return y + 22 > BOTTOM ? y - 26 : y + 20;
    }

    private static boolean isLeftOfDot(double chosenX) {
        return chosenX > 45;
    }

    private static double leftOfChosen(double chosenX) {
        return isLeftOfDot(chosenX) ? chosenX - CHOSEN_LABEL_PERCENT : chosenX;
    }

    private void chosen(Svg svg, Words words, double x, double y) {
        boolean atRight = isLeftOfDot(x);
        svg.dot(x, y, 6, "bell");
        svg.text(
                x,
                atRight ? -10 : 10,
                chosenLabelY(y),
                atRight ? Svg.Anchor.END : Svg.Anchor.START,
                "label key",
                facts.findDateReached()
                        .map(date -> words.say("frontier.chosen.date", words.date(date)))
                        .orElseGet(() -> words.say("frontier.chosen")));
    }
}
