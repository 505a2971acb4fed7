package fr.beffroi.engine.robust.again;

import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.funding.GrantedBefore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is left of all money in the week of the loss: less what the levers started before it were granted and put in. */
final class ContinuedMoney {
    private final RampUpModel model;
    private final int fromWeek;
    private final List<LeverDecision> before;
    private final Map<String, Lever> levers = new HashMap<>();

    /** @param before the levers started before the week */
    ContinuedMoney(RampUpModel model, int fromWeek, List<LeverDecision> before) {
        this.model = model;
        this.fromWeek = fromWeek;
        this.before = before;
        model.levers().forEach(lever -> levers.put(lever.id(), lever));
    }

    /** The programmes that are still open, in weeks counted from the loss. */
    List<Programme> programmes() {
        List<Programme> open = new ArrayList<>();
        for (Programme programme : model.programmes()) {
            if (programme.to() >= fromWeek) {
                open.add(new Programme(
                        programme.id(),
                        programme.name(),
                        Math.max(0, programme.envelopeEuros() - granted(programme, null)),
                        byYear(programme),
                        programme.intensity(),
                        programme.capPerCompanyEuros(),
                        programme.minimumGrantEuros(),
                        programme.deMinimis(),
                        Math.max(0, programme.from() - fromWeek),
                        programme.to() - fromWeek));
            }
        }
        return open;
    }

    private @Nullable Map<Integer, Double> byYear(Programme programme) {
        Map<Integer, Double> years = programme.envelopeByYearEuros();
        if (years == null) {
            return null;
        }
        Map<Integer, Double> left = new HashMap<>();
        years.forEach((year, euros) -> left.put(year, Math.max(0, euros - granted(programme, year))));
        return left;
    }

    /** @param year null: in all years */
    private double granted(Programme programme, @Nullable Integer year) {
        return before.stream()
                .filter(decision ->
                        year == null || model.mondayOf(decision.startWeek()).getYear() == year)
                .mapToDouble(decision -> decision.grantsEuros().getOrDefault(programme.id(), 0.0))
                .sum();
    }

    List<Company> companies() {
        Map<String, Double> own = new HashMap<>();
        Map<String, Double> deMinimis = new HashMap<>();
        for (LeverDecision decision : before) {
            String company = company(decision);
            if (company != null) {
                own.merge(company, decision.ownEuros(), Double::sum);
                model.programmes().stream()
                        .filter(Programme::deMinimis)
                        .mapToDouble(programme -> decision.grantsEuros().getOrDefault(programme.id(), 0.0))
                        .forEach(euros -> deMinimis.merge(company, euros, Double::sum));
            }
        }
        return model.companies().stream()
                .map(company -> new Company(
                        company.id(),
                        company.name(),
                        Math.max(0, company.selfFinancingEuros() - own.getOrDefault(company.id(), 0.0)),
                        company.deMinimisUsedEuros() + deMinimis.getOrDefault(company.id(), 0.0),
                        company.group()))
                .toList();
    }

    Budget budget() {
        Double limit = model.budget().publicEuros();
        double spent = before.stream().mapToDouble(LeverDecision::publicEuros).sum();
        return new Budget(
                limit == null ? null : Math.max(0, limit - spent),
                model.budget().deMinimisCeilingEuros());
    }

    /** What counts against the caps per company. */
    GrantedBefore granted() {
        Map<String, Company> companies = new HashMap<>();
        model.companies().forEach(company -> companies.put(company.id(), company));
        GrantedBefore granted = new GrantedBefore();
        for (LeverDecision decision : before) {
            Company company = companies.get(company(decision));
            if (company != null) {
                decision.grantsEuros()
                        .forEach((programme, euros) -> granted.add(programme, company.singleUndertaking(), euros));
            }
        }
        return granted;
    }

    private @Nullable String company(LeverDecision decision) {
        Lever lever = levers.get(decision.lever());
        return lever == null ? null : lever.company();
    }
}
