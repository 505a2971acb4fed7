package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.plan.Bottleneck;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What holds the target back, when, and what one more of it would bring. */
final class BottleneckSection implements Section {

    /** Prices of money are told for so many euros, because one euro alone brings nearly nothing. */
    private static final double EUROS_AT_ONCE = 1000;

    private final Facts facts;

    BottleneckSection(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String id() {
        return "bottlenecks";
    }

    @Override
    public String finding(Words words) {
        List<BottleneckStory.Chapter> chapters = new BottleneckStory(facts).listChapters();
        Naming naming = new Naming(facts, words);
        if (chapters.isEmpty()) {
            boolean late = facts.targets().stream().anyMatch(TargetFacts::isEverLate);
            return words.say(
                    !late
                            ? "bottlenecks.finding.nothing"
                            : facts.plan().bottlenecks().isEmpty()
                                    ? "bottlenecks.finding.unknown"
                                    : "bottlenecks.finding.money");
        }
        String first = naming.place(chapters.getFirst().bottleneck());
        if (chapters.size() == 1) {
            BottleneckStory.Chapter only = chapters.getFirst();
            String from = month(words, only.fromWeek());
            String to = month(words, only.toWeek());
            return from.equals(to)
                    ? words.say("bottlenecks.finding.one.month", first, from)
                    : words.say("bottlenecks.finding.one", first, from, to);
        }
        BottleneckStory.Chapter last = chapters.getLast();
        String then = naming.place(last.bottleneck());
        if (chapters.size() == 2) {
            return words.say("bottlenecks.finding.two", first, then, month(words, last.fromWeek()));
        }
        long places = chapters.stream()
                .map(BottleneckStory.Chapter::bottleneck)
                .distinct()
                .count();
        return words.say("bottlenecks.finding.many", first, then, words.whole((double) places));
    }

    @Override
    public void writeBody(Html html, Words words) {
        List<HeatRow> rows = new HeatRows(facts).list(words);
        HeatMap map = new HeatMap(facts);
        if (!rows.isEmpty()) {
            html.open("figure");
            legend(html, words);
            map.write(html, words, rows, words.say("heat.aria", finding(words)));
            html.close();
            int resources = facts.model().resources().size();
            if (resources > HeatRows.MOST) {
                html.leaf(
                        "p",
                        words.say("heat.leftOut", words.whole(rows.size()), words.whole(resources)),
                        "class",
                        "small");
            }
        }
        if (!facts.plan().bottlenecks().isEmpty()) {
            prices(words).write(html);
        }
        if (!rows.isEmpty()) {
            numbers(words, rows, map.periods()).writeFolded(html);
        }
    }

    private static void legend(Html html, Words words) {
        html.open("p", "class", "legend").open("span", "class", "together");
        html.text(words.say("heat.legend")).text(" ");
        Svg svg = Svg.silent(html, "swatches", 14);
        for (int shade = 0; shade <= 5; shade++) {
            svg.rect(shade * 16.7, 0, 15.5, 14, "h" + shade);
        }
        svg.close();
        html.text(" ").text(words.say("heat.legend.full")).close().text(" ");
        html.open("span", "class", "together");
        Svg binding = Svg.silent(html, "swatch", 14);
        binding.rect(0, 0, 100, 14, "hb");
        binding.dot(50, 5, 2, "pin");
        binding.close();
        html.text(" ").text(words.say("heat.legend.binding")).close().close();
    }

    private Table prices(Words words) {
        Naming naming = new Naming(facts, words);
        Table table = new Table(words, words.say("prices.table"))
                .text(words.say("prices.what"))
                .figure(words.say("prices.removed"))
                .text(words.say("prices.price"))
                .text(words.say("prices.when"));
        for (Bottleneck bottleneck : facts.plan().bottlenecks()) {
            table.row(
                    naming.placeAndOwner(bottleneck),
                    words.less(bottleneck.backlogSavedIfRemoved()),
                    price(words, bottleneck),
                    when(words, bottleneck));
        }
        return table;
    }

    /** What one more of it brings, and up to how many more. */
    private static String price(Words words, Bottleneck bottleneck) {
        if (bottleneck.price() <= 0) {
            return bottleneck.priceHoldsUpTo() > 0 && Double.isFinite(bottleneck.priceHoldsUpTo())
                    ? words.say("prices.nothing.below", words.euros(bottleneck.priceHoldsUpTo()))
                    : words.say("prices.nothing");
        }
        String unit = switch (bottleneck.kind()) {
            case RESOURCE -> "hour";
            case SOURCE, ROUTE -> "piece";
            case MONEY -> "money";
        };
        boolean money = bottleneck.kind() == Bottleneck.Kind.MONEY;
        String price = words.less(bottleneck.price() * (money ? EUROS_AT_ONCE : 1));
        double upTo = bottleneck.priceHoldsUpTo();
        if (!Double.isFinite(upTo)) {
            return words.say("prices." + unit + ".noLimit", price);
        }
        return words.say("prices." + unit, price, money ? words.euros(upTo) : words.number(upTo));
    }

    private String when(Words words, Bottleneck bottleneck) {
        List<Integer> weeks = bottleneck.weeks();
        if (weeks.isEmpty()) {
            return words.say("prices.when.always");
        }
        String first = words.date(facts.model().mondayOf(weeks.getFirst()));
        String last = words.date(facts.model().mondayOf(weeks.getLast()));
        return words.count("prices.when", weeks.size(), first, last);
    }

    private Table numbers(Words words, List<HeatRow> rows, Periods periods) {
        Table table = new Table(words, words.say("heat.table")).text(words.say("heat.table.what"));
        periods.list().forEach(period -> table.figure(periods.name(period, words)));
        for (HeatRow row : rows) {
            List<String> cells = new ArrayList<>();
            cells.add(words.say("place.owner", row.place(), row.owner()));
            for (Period period : periods.list()) {
                String text = HeatMap.text(row.load().share(period), words);
                cells.add(row.isBindingIn(period) ? words.say("heat.table.binding", text) : text);
            }
            table.row(cells);
        }
        return table;
    }

    private String month(Words words, int week) {
        return words.month(YearMonth.from(facts.model().mondayOf(week)));
    }
}
