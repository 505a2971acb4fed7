package fr.beffroi.engine.explain.report;

import java.util.List;

/** Resources by weeks: the darker, the more of it is used; brick red with a dot where it holds the target back. */
final class HeatMap {

    private static final int MOST_COLUMNS = 40;
    private static final int MOST_COLUMNS_WITH_NUMBERS = 26;
    private static final int MOST_COLUMNS_WITH_LARGE_NUMBERS = 18;
    private static final double ROW_HEIGHT = 26;
    private static final double[] SHADES = {0.005, 0.25, 0.5, 0.75, 0.95};

    private final Periods periods;
    private final TimeAxis time;

    HeatMap(Facts facts) {
        this.periods = Periods.atMost(facts.model(), MOST_COLUMNS);
        this.time = new TimeAxis(facts.model());
    }

    Periods periods() {
        return periods;
    }

    void write(Html html, Words words, List<HeatRow> rows, String title) {
        html.open("div", "class", "rows heat", "role", "img", "aria-label", title);
        for (HeatRow row : rows) {
            html.open("div", "class", "row");
            html.open("div", "class", "name").leaf("b", row.place()).text(" ");
            html.leaf("span", row.owner()).close();
            Svg svg = Svg.silent(html, "strip", ROW_HEIGHT);
            for (Period period : periods.list()) {
                cell(svg, words, row, period);
            }
            svg.close();
            html.close();
        }
        axis(html, words);
        html.close();
    }

    private void axis(Html html, Words words) {
        html.open("div", "class", "row axis").open("div", "class", "name").close();
        Svg svg = Svg.silent(html, "strip", TimeAxis.HEIGHT);
        time.draw(svg, words, 0, 0, TimeAxis.MANY_LABELS);
        svg.close();
        html.close();
    }

    private void cell(Svg svg, Words words, HeatRow row, Period period) {
        double share = row.load().share(period);
        boolean binding = row.isBindingIn(period);
        double x = time.x(period.from());
        double width = Math.max(0.1, time.x(period.to()) - x - 0.16);
        String text = text(share, words);
        String name = periods.name(period, words);
        String said = binding ? words.say("heat.cell.binding", name, text) : words.say("heat.cell", name, text);
        String shade = binding ? "hb" : "h" + shade(share);
        svg.rectSaying(x, 0, width, ROW_HEIGHT - 3, shade, said);
        if (binding) {
            svg.dot(x + width / 2, 4.5, 2, "pin");
        }
        if (periods.list().size() <= MOST_COLUMNS_WITH_NUMBERS && share >= SHADES[0]) {
            svg.text(
                    x + width / 2,
                    0,
                    binding ? 18 : 16,
                    Svg.Anchor.MIDDLE,
                    "wide in-" + shade + (periods.list().size() > MOST_COLUMNS_WITH_LARGE_NUMBERS ? " tight" : ""),
                    words.whole(100 * Math.min(share, 1)));
        }
    }

    /** What a cell says; a dash where there is nothing to use. */
    static String text(double share, Words words) {
        return Double.isNaN(share) ? "–" : words.percent(share);
    }

    private static int shade(double share) {
        int shade = 0;
        for (double limit : SHADES) {
            if (share >= limit) {
                shade++;
            }
        }
        return shade;
    }
}
