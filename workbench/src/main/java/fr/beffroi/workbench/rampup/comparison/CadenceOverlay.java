package fr.beffroi.workbench.rampup.comparison;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.TargetCadence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What two plans deliver of one item, drawn over one another: means of four weeks, per four weeks. Positions across are percent of the width, so
 * that the drawing fits a telephone and a sheet of paper alike; paths are drawn in a thousandth of it.
 *
 * @param most the top of the scale, units per four weeks
 * @param first path of the first plan
 * @param second path of the second plan
 * @param target path of the cadence wanted, of the first plan's model
 */
public record CadenceOverlay(
        String name, double most, String first, String second, String target, List<MonthTick> months) {
    private static final int WEEKS = 4;
    /** Height of the drawing, in pixels. */
    public static final int HEIGHT = 220;

    private static final int WIDTH = 1000;

    /** What is drawn of a plan: its deliveries, and the model that says of what and from when. */
    public record Drawn(RampUpModel model, List<TargetCadence> cadence) {}

    /** One drawing for each item that both plans are to deliver, over the longer of the two horizons. */
    public static List<CadenceOverlay> of(Drawn first, Drawn second, Locale locale) {
        LocalDate start = earlier(first.model().start(), second.model().start());
        int weeks = Math.max(end(first, start), end(second, start));
        List<CadenceOverlay> overlays = new ArrayList<>();
        var names = first.model().items().stream().collect(Collectors.toMap(Item::id, Item::name));
        for (TargetCadence one : first.cadence()) {
            second.cadence().stream()
                    .filter(other -> other.item().equals(one.item()))
                    .findFirst()
                    .ifPresent(other -> {
                        List<Double> a = means(one.deliveredByWeek());
                        List<Double> b = means(other.deliveredByWeek());
                        List<Double> wanted = means(one.targetByWeek());
                        double most = Math.max(1, Math.max(max(wanted), Math.max(max(a), max(b)))) * 1.08;
                        overlays.add(new CadenceOverlay(
                                names.getOrDefault(one.item(), one.item()),
                                most,
                                path(a, offset(first, start), weeks, most),
                                path(b, offset(second, start), weeks, most),
                                path(wanted, offset(first, start), weeks, most),
                                MonthTick.of(start, weeks, locale)));
                    });
        }
        return overlays;
    }

    /** Pixels from the top of a rate. */
    public double y(double rate) {
        return HEIGHT * (1 - rate / most);
    }

    /** Rates that get a line: two or three round ones. */
    public List<Double> rates() {
        return Scale.lines(most);
    }

    private static List<Double> means(List<Double> byWeek) {
        List<Double> means = new ArrayList<>();
        for (int from = 0; from < byWeek.size(); from += WEEKS) {
            List<Double> some = byWeek.subList(from, Math.min(byWeek.size(), from + WEEKS));
            means.add(WEEKS
                    * some.stream().mapToDouble(Double::doubleValue).average().orElse(0));
        }
        return means;
    }

    private static String path(List<Double> rates, int offset, int weeks, double most) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < rates.size(); i++) {
            double y = HEIGHT * (1 - rates.get(i) / most);
            double x = (double) WIDTH * (offset + i * WEEKS) / weeks;
            path.append(String.format(Locale.ROOT, i == 0 ? "M%.1f %.1f" : "H%.1fV%.1f", x, y));
        }
        return path.append(String.format(
                        Locale.ROOT, "H%.1f", (double) WIDTH * Math.min(weeks, offset + rates.size() * WEEKS) / weeks))
                .toString();
    }

    private static int offset(Drawn drawn, LocalDate start) {
        return (int) MonthTick.weeksBetween(start, drawn.model().start());
    }

    private static int end(Drawn drawn, LocalDate start) {
        return offset(drawn, start) + drawn.model().weeks();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static double max(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
