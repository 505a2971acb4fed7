package fr.beffroi.engine.explain.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Target against plan, with what is late. */
final class CadenceSection implements Section {

    private static final int MOST_CHARTS = 6;

    private final Facts facts;
    private final Periods periods;

    CadenceSection(Facts facts) {
        this.facts = facts;
        this.periods = Periods.monthly(facts.model());
    }

    @Override
    public String id() {
        return "cadence";
    }

    @Override
    public String finding(Words words) {
        Optional<TargetFacts> latest = facts.targets().stream()
                .filter(TargetFacts::isEverLate)
                .max(Comparator.comparingDouble(target -> target.late()[target.worstWeek()]));
        if (latest.isEmpty()) {
            return words.say("cadence.finding.never.late");
        }
        TargetFacts worst = latest.get();
        String most = words.number(worst.late()[worst.worstWeek()]);
        String when = words.month(YearMonth.from(facts.model().mondayOf(worst.worstWeek())));
        Optional<LocalDate> reached = facts.findDateReached();
        boolean caughtUp = worst.late()[worst.late().length - 1] == 0;
        if (reached.isEmpty() && worst.worstWeek() == facts.model().weeks() - 1) {
            return words.say("cadence.finding.growing", most);
        }
        return words.say(caughtUp ? "cadence.finding.caughtUp" : "cadence.finding.shrinking", most, when);
    }

    @Override
    public void writeBody(Html html, Words words) {
        List<TargetFacts> shown =
                facts.targets().subList(0, Math.min(MOST_CHARTS, facts.targets().size()));
        boolean single = shown.size() == 1;
        for (int i = 0; i < shown.size(); i++) {
            TargetFacts target = shown.get(i);
            String name = target.item().name();
            html.open("figure");
            if (!single) {
                html.leaf("h3", name);
            }
            new CadenceChart(facts, periods, single ? 260 : 150)
                    .write(html, words, target, words.id("cadence-" + i), finding(words));
            if (target.isEverLate()) {
                new LateChart(facts).write(html, words, target, words.id("late-" + i));
            }
            html.close();
        }
        int leftOut = facts.targets().size() - shown.size();
        if (leftOut > 0) {
            html.leaf("p", words.count("cadence.leftOut", leftOut), "class", "small");
        }
        facts.targets().forEach(target -> table(html, words, target));
    }

    private void table(Html html, Words words, TargetFacts target) {
        Table table = new Table(words, words.say("cadence.table", target.item().name()))
                .text(periods.heading(words))
                .figure(words.say("cadence.table.weeks"))
                .figure(words.say("cadence.table.wanted"))
                .figure(words.say("cadence.table.delivered"))
                .figure(words.say("cadence.table.rate.wanted"))
                .figure(words.say("cadence.table.rate.delivered"))
                .figure(words.say("cadence.table.late"));
        for (Period period : periods.list()) {
            table.row(
                    periods.name(period, words),
                    words.whole(period.weeks()),
                    words.number(period.sum(target.wanted())),
                    words.number(period.sum(target.delivered())),
                    facts.rate().say(period.mean(target.wanted()), words),
                    facts.rate().say(period.mean(target.delivered()), words),
                    words.number(target.late()[period.to() - 1]));
        }
        table.writeFolded(html);
    }
}
