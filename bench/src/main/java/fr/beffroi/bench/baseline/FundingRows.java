package fr.beffroi.bench.baseline;

import fr.beffroi.bench.baseline.PlainProgram.Column;
import fr.beffroi.bench.baseline.PlainProgram.PlainRow;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Company.SingleUndertaking;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Who pays: grants and own money of every lever, within all limits on money of §4. */
final class FundingRows {
    private static final double FREE = Double.POSITIVE_INFINITY;

    private final PlainProgram program;
    private final RampUpModel model;
    private final LeverColumns levers;
    private final Map<String, Company> companies = new HashMap<>();
    /** Rows of limits that grants enter: envelopes, years, caps, de minimis, budget. */
    private final Map<Object, PlainRow> limits = new HashMap<>();

    private record YearLimit(String programme, int year) {}

    private record CapLimit(String programme, SingleUndertaking undertaking) {}

    private record DeMinimisLimit(SingleUndertaking undertaking) {}

    private record OwnLimit(String company) {}

    FundingRows(PlainProgram program, RampUpModel model, LeverColumns levers) {
        this.program = program;
        this.model = model;
        this.levers = levers;
        model.companies().forEach(company -> companies.put(company.id(), company));
        model.levers().forEach(this::addLever);
    }

    private void addLever(Lever lever) {
        ToDoubleFunction<Integer> cost = week -> lever.totalCostEuros(week, model.weeks());
        PlainRow split = program.addRow(0, 0);
        PlainRow share = program.addRow(-FREE, 0);
        levers.startsOf(lever).forEach((week, start) -> {
            split.setCoefficient(start, -cost.applyAsDouble(week));
            share.setCoefficient(start, -shareOf(lever, week) * cost.applyAsDouble(week));
        });
        if (lever.company() != null) {
            Column own = program.addColumn(0, FREE);
            split.setCoefficient(own, 1);
            limit(new OwnLimit(lever.company()), companyOf(lever).selfFinancingEuros())
                    .setCoefficient(own, 1);
        }
        for (Programme programme : model.programmes()) {
            if (lever.eligible().contains(programme.id())) {
                addGrants(lever, programme, cost).forEach(grant -> {
                    split.setCoefficient(grant, 1);
                    share.setCoefficient(grant, 1);
                });
            }
        }
    }

    /** One grant variable per year of start, because envelopes may be set by year. */
    private List<Column> addGrants(Lever lever, Programme programme, ToDoubleFunction<Integer> cost) {
        Map<Integer, Column> byYear = new HashMap<>();
        Map<Integer, PlainRow> intensity = new HashMap<>();
        double largest = 0;
        for (Map.Entry<Integer, Column> start : levers.startsOf(lever).entrySet()) {
            int week = start.getKey();
            if (programme.isOpenIn(week)) {
                int year = model.mondayOf(week).getYear();
                Column grant = byYear.computeIfAbsent(year, y -> program.addColumn(0, FREE));
                PlainRow row = intensity.computeIfAbsent(year, y -> program.addRow(-FREE, 0));
                row.setCoefficient(grant, 1);
                double most = (lever.isPublic() ? 1 : programme.intensity()) * cost.applyAsDouble(week);
                row.setCoefficient(start.getValue(), -most);
                largest = Math.max(largest, most);
            }
        }
        byYear.forEach((year, grant) -> enterLimits(lever, programme, year, grant));
        List<Column> grants = new ArrayList<>(byYear.values());
        if (programme.minimumGrantEuros() > 0 && !grants.isEmpty()) {
            Column granted = program.addYesNo();
            PlainRow least = program.addRow(0, FREE);
            PlainRow onlyIf = program.addRow(-FREE, 0);
            least.setCoefficient(granted, -programme.minimumGrantEuros());
            onlyIf.setCoefficient(granted, -largest);
            for (Column grant : grants) {
                least.setCoefficient(grant, 1);
                onlyIf.setCoefficient(grant, 1);
            }
        }
        return grants;
    }

    private void enterLimits(Lever lever, Programme programme, int year, Column grant) {
        limit(programme.id(), programme.envelopeEuros()).setCoefficient(grant, 1);
        Map<Integer, Double> byYear = programme.envelopeByYearEuros();
        if (byYear != null) {
            limit(new YearLimit(programme.id(), year), byYear.getOrDefault(year, 0.0))
                    .setCoefficient(grant, 1);
        }
        Double publicBudget = model.budget().publicEuros();
        if (publicBudget != null) {
            limit(model.budget(), publicBudget).setCoefficient(grant, 1);
        }
        if (!lever.isPublic()) {
            SingleUndertaking undertaking = companyOf(lever).singleUndertaking();
            limit(new CapLimit(programme.id(), undertaking), programme.capPerCompanyEuros())
                    .setCoefficient(grant, 1);
            if (programme.deMinimis()) {
                limit(new DeMinimisLimit(undertaking), deMinimisLeft(undertaking))
                        .setCoefficient(grant, 1);
            }
        }
    }

    private PlainRow limit(Object key, double most) {
        return limits.computeIfAbsent(key, k -> program.addRow(-FREE, most));
    }

    private double deMinimisLeft(SingleUndertaking undertaking) {
        double used = model.companies().stream()
                .filter(company -> company.singleUndertaking().equals(undertaking))
                .mapToDouble(Company::deMinimisUsedEuros)
                .sum();
        return Math.max(0, model.budget().deMinimisCeilingEuros() - used);
    }

    /** The largest part of the cost that all programmes together may carry; 1 for a public lever. */
    private double shareOf(Lever lever, int startWeek) {
        if (lever.isPublic()) {
            return 1;
        }
        double highest = model.programmes().stream()
                .filter(programme -> lever.eligible().contains(programme.id()) && programme.isOpenIn(startWeek))
                .mapToDouble(Programme::intensity)
                .max()
                .orElse(0);
        return Math.min(lever.maxPublicShare(), highest);
    }

    private Company companyOf(Lever lever) {
        return Objects.requireNonNull(companies.get(lever.company()));
    }
}
