package fr.beffroi.engine.oracle;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Who pays for the started levers (§4, Money). A grant that must be 0 or at least the programme's minimum is a yes/no decision: all
 * combinations of them are tried, one linear programme each.
 */
final class FundingProgramme {
    private final RampUpModel model;
    private final Map<String, Integer> starts;
    private final List<Pair> pairs = new ArrayList<>();

    /** A started lever and a programme that may pay for it. */
    private record Pair(Lever lever, Programme programme, double costEuros) {
        /** Largest grant this lever may have from this programme, looking at the two alone. */
        double mostEuros() {
            return lever.isPublic() ? costEuros : programme.intensity() * costEuros;
        }
    }

    FundingProgramme(RampUpModel model, Map<String, Integer> starts) {
        this.model = model;
        this.starts = starts;
        for (Lever lever : started()) {
            for (Programme programme : model.programmes()) {
                if (lever.eligible().contains(programme.id()) && programme.isOpenIn(startOf(lever))) {
                    pairs.add(new Pair(lever, programme, costOf(lever)));
                }
            }
        }
    }

    /** Goal 2 of these levers; empty where no funding is lawful. */
    OptionalDouble leastPublicEuros() {
        return leastOverGrantPatterns(1, 0, LinearProgramme.INFINITY);
    }

    /** Goal 3 of these levers with at most that much public money; empty where no such funding is lawful. */
    OptionalDouble leastPrivateEuros(double mostPublicEuros) {
        return leastOverGrantPatterns(0, 1, mostPublicEuros);
    }

    private OptionalDouble leastOverGrantPatterns(double publicWeight, double privateWeight, double mostPublicEuros) {
        List<Pair> undecided = pairs.stream()
                .filter(p -> p.programme().minimumGrantEuros() > 0)
                .toList();
        OptionalDouble best = OptionalDouble.empty();
        for (int pattern = 0; pattern < 1 << undecided.size(); pattern++) {
            Map<Pair, Boolean> granted = new HashMap<>();
            boolean possible = true;
            for (int n = 0; n < undecided.size(); n++) {
                Pair pair = undecided.get(n);
                boolean yes = (pattern >> n & 1) == 1;
                granted.put(pair, yes);
                possible &= !yes || pair.programme().minimumGrantEuros() <= pair.mostEuros();
            }
            OptionalDouble value =
                    possible ? solve(granted, publicWeight, privateWeight, mostPublicEuros) : OptionalDouble.empty();
            if (value.isPresent() && (best.isEmpty() || value.getAsDouble() < best.getAsDouble())) {
                best = value;
            }
        }
        return best;
    }

    private OptionalDouble solve(
            Map<Pair, Boolean> granted, double publicWeight, double privateWeight, double mostPublicEuros) {
        try (LinearProgramme programme = new LinearProgramme()) {
            Map<Pair, MPVariable> grants = new HashMap<>();
            for (Pair pair : pairs) {
                Boolean yes = granted.get(pair);
                double least = Boolean.TRUE.equals(yes) ? pair.programme().minimumGrantEuros() : 0;
                double most = Boolean.FALSE.equals(yes) ? 0 : pair.mostEuros();
                MPVariable grant = programme.variable(least, most);
                programme.cost(grant, publicWeight);
                grants.put(pair, grant);
            }
            Map<Lever, MPVariable> own = new HashMap<>();
            for (Lever lever : started()) {
                MPVariable euros = programme.variable(0, lever.isPublic() ? 0 : LinearProgramme.INFINITY);
                programme.cost(euros, privateWeight);
                own.put(lever, euros);
                MPConstraint split = programme.row(costOf(lever), costOf(lever));
                split.setCoefficient(euros, 1);
                select(grants, pair -> pair.lever().equals(lever)).forEach(grant -> split.setCoefficient(grant, 1));
                if (!lever.isPublic()) {
                    atMost(
                            programme,
                            shareOf(lever) * costOf(lever),
                            select(grants, p -> p.lever().equals(lever)));
                }
            }
            addLimits(programme, grants, own);
            atMost(programme, mostPublicEuros, List.copyOf(grants.values()));
            return programme.solve();
        }
    }

    private void addLimits(LinearProgramme programme, Map<Pair, MPVariable> grants, Map<Lever, MPVariable> own) {
        Set<Company.SingleUndertaking> undertakings = Set.copyOf(
                model.companies().stream().map(Company::singleUndertaking).toList());
        for (Programme p : model.programmes()) {
            atMost(
                    programme,
                    p.envelopeEuros(),
                    select(grants, pair -> pair.programme().equals(p)));
            Map<Integer, Double> byYear = p.envelopeByYearEuros();
            if (byYear != null) {
                for (int week = 0; week < model.weeks(); week++) {
                    int year = model.mondayOf(week).getYear();
                    atMost(
                            programme,
                            byYear.getOrDefault(year, 0.0),
                            select(grants, pair -> pair.programme().equals(p) && yearOf(pair.lever()) == year));
                }
            }
            for (Company.SingleUndertaking undertaking : undertakings) {
                atMost(
                        programme,
                        p.capPerCompanyEuros(),
                        select(grants, pair -> pair.programme().equals(p) && belongsTo(pair.lever(), undertaking)));
            }
        }
        for (Company.SingleUndertaking undertaking : undertakings) {
            double used = model.companies().stream()
                    .filter(company -> company.singleUndertaking().equals(undertaking))
                    .mapToDouble(Company::deMinimisUsedEuros)
                    .sum();
            atMost(
                    programme,
                    Math.max(0, model.budget().deMinimisCeilingEuros() - used),
                    select(grants, pair -> pair.programme().deMinimis() && belongsTo(pair.lever(), undertaking)));
        }
        Double publicBudget = model.budget().publicEuros();
        if (publicBudget != null) {
            atMost(programme, publicBudget, List.copyOf(grants.values()));
        }
        for (Company company : model.companies()) {
            List<MPVariable> paid = started().stream()
                    .filter(lever -> company.id().equals(lever.company()))
                    .map(lever -> Objects.requireNonNull(own.get(lever)))
                    .toList();
            atMost(programme, company.selfFinancingEuros(), paid);
        }
    }

    private static void atMost(LinearProgramme programme, double limit, List<MPVariable> terms) {
        MPConstraint row = programme.row(-LinearProgramme.INFINITY, limit);
        terms.forEach(term -> row.setCoefficient(term, 1));
    }

    private static List<MPVariable> select(Map<Pair, MPVariable> grants, java.util.function.Predicate<Pair> wanted) {
        return grants.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private boolean belongsTo(Lever lever, Company.SingleUndertaking undertaking) {
        return model.companies().stream()
                .anyMatch(company -> company.id().equals(lever.company())
                        && company.singleUndertaking().equals(undertaking));
    }

    /** The smaller of the lever's own limit and the highest intensity among the programmes that may pay. */
    private double shareOf(Lever lever) {
        double highest = pairs.stream()
                .filter(pair -> pair.lever().equals(lever))
                .mapToDouble(pair -> pair.programme().intensity())
                .max()
                .orElse(0);
        return Math.min(lever.maxPublicShare(), highest);
    }

    private List<Lever> started() {
        return model.levers().stream()
                .filter(lever -> starts.containsKey(lever.id()))
                .toList();
    }

    private int startOf(Lever lever) {
        return Objects.requireNonNull(starts.get(lever.id()));
    }

    private int yearOf(Lever lever) {
        return model.mondayOf(startOf(lever)).getYear();
    }

    private double costOf(Lever lever) {
        int active = startOf(lever) + lever.delayWeeks();
        return lever.costEuros() + lever.costPerWeekEuros() * (model.weeks() - active);
    }
}
