package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Programme;
import java.util.ArrayList;
import java.util.List;

/** Who pays: every programme with what is left of it, every company with what it receives and what it pays. */
final class MoneySection implements Section {

    /** More programmes than these would make the table of companies too wide; the rest is added up. */
    private static final int MOST_COLUMNS = 5;

    private final Facts facts;
    private final Funding funding;

    MoneySection(Facts facts, Funding funding) {
        this.facts = facts;
        this.funding = funding;
    }

    @Override
    public String id() {
        return "money";
    }

    @Override
    public String finding(Words words) {
        double publicEuros = facts.publicEuros();
        double cost = facts.leverCostEuros();
        if (cost <= 0) {
            return words.say("money.finding.none");
        }
        if (publicEuros <= 0) {
            return words.say("money.finding.own", words.euros(cost));
        }
        return words.say(
                "money.finding",
                words.euros(publicEuros),
                words.euros(cost - publicEuros),
                words.percent(publicEuros / cost));
    }

    @Override
    public void writeBody(Html html, Words words) {
        if (!facts.model().programmes().isEmpty()) {
            programmes(words).write(html);
        }
        if (facts.leverCostEuros() > 0) {
            companies(words).write(html);
        }
    }

    private Table programmes(Words words) {
        Table table = new Table(words, words.say("money.programmes"))
                .text(words.say("money.programme"))
                .figure(words.say("money.envelope"))
                .figure(words.say("money.granted"))
                .figure(words.say("money.left"))
                .figure(words.say("money.intensity"))
                .text(words.say("money.window"));
        for (Programme programme : facts.model().programmes()) {
            double granted = funding.grantedBy(programme.id());
            table.row(
                    programme.name(),
                    words.euros(programme.envelopeEuros()),
                    words.euros(granted),
                    words.euros(programme.envelopeEuros() - granted),
                    words.percent(programme.intensity()),
                    words.say(
                            "money.window.value",
                            words.date(facts.model().mondayOf(programme.from())),
                            words.date(facts.model().mondayOf(programme.to()))));
        }
        return table;
    }

    private Table companies(Words words) {
        List<Programme> paying = facts.model().programmes().stream()
                .filter(programme -> funding.grantedBy(programme.id()) > 0)
                .toList();
        List<Programme> columns = paying.subList(0, Math.min(MOST_COLUMNS, paying.size()));
        List<Programme> rest = paying.subList(columns.size(), paying.size());
        Table table = new Table(words, words.say("money.companies")).text(words.say("money.company"));
        Naming naming = new Naming(facts, words);
        columns.forEach(programme -> table.figure(naming.programme(programme.id())));
        if (!rest.isEmpty()) {
            table.figure(words.count("money.otherProgrammes", rest.size()));
        }
        table.figure(words.say("money.own"))
                .figure(words.say("money.selfFinancing"))
                .figure(words.say("money.total"));
        for (Company company : funding.listConcerned()) {
            List<String> cells = new ArrayList<>(List.of(company.name()));
            columns.forEach(programme -> cells.add(words.euros(funding.granted(company.id(), programme.id()))));
            if (!rest.isEmpty()) {
                cells.add(words.euros(rest.stream()
                        .mapToDouble(programme -> funding.granted(company.id(), programme.id()))
                        .sum()));
            }
            cells.add(words.euros(funding.ownOf(company.id())));
            cells.add(words.euros(company.selfFinancingEuros()));
            cells.add(words.euros(funding.total(company)));
            table.row(cells);
        }
        if (funding.hasPublicLevers()) {
            table.row(publicLevers(words, columns, rest));
        }
        return table;
    }

    private List<String> publicLevers(Words words, List<Programme> columns, List<Programme> rest) {
        List<String> cells = new ArrayList<>(List.of(words.say("lever.public")));
        columns.forEach(programme -> cells.add(words.euros(funding.grantedToPublicLevers(programme.id()))));
        double others = rest.stream()
                .mapToDouble(programme -> funding.grantedToPublicLevers(programme.id()))
                .sum();
        if (!rest.isEmpty()) {
            cells.add(words.euros(others));
        }
        double all = columns.stream()
                        .mapToDouble(programme -> funding.grantedToPublicLevers(programme.id()))
                        .sum()
                + others;
        cells.addAll(List.of("–", "–", words.euros(all)));
        return cells;
    }
}
