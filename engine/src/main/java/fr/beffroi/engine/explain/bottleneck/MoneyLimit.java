package fr.beffroi.engine.explain.bottleneck;

import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.funding.FundingSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One limit on money.
 *
 * @param id programme id, for its envelope with its parts by year; company id, for its own money; {@code public}, for the budget over all
 *     programmes
 */
record MoneyLimit(Kind kind, String id) {

    /** Id of the budget over all programmes. */
    static final String PUBLIC = "public";

    enum Kind {
        BUDGET,
        ENVELOPE,
        OWN_MONEY
    }

    /** Every limit of the model. */
    static List<MoneyLimit> listOf(RampUpModel model) {
        List<MoneyLimit> limits = new ArrayList<>();
        if (model.budget().publicEuros() != null) {
            limits.add(new MoneyLimit(Kind.BUDGET, PUBLIC));
        }
        model.programmes().forEach(programme -> limits.add(new MoneyLimit(Kind.ENVELOPE, programme.id())));
        model.companies().stream()
                .filter(company ->
                        model.levers().stream().anyMatch(lever -> company.id().equals(lever.company())))
                .forEach(company -> limits.add(new MoneyLimit(Kind.OWN_MONEY, company.id())));
        return limits;
    }

    /** The model without this limit: as much money as all levers together can cost. */
    RampUpModel removedFrom(RampUpModel model) {
        double plenty = plenty(model);
        return switch (kind) {
            case BUDGET -> model.withPublicBudget(null);
            case ENVELOPE ->
                model.withMoney(
                        model.programmes().stream()
                                .map(programme ->
                                        programme.id().equals(id) ? withEnvelope(programme, plenty) : programme)
                                .toList(),
                        model.budget());
            case OWN_MONEY ->
                model.withCompanies(model.companies().stream()
                        .map(company -> company.id().equals(id) ? withOwnMoney(company, plenty) : company)
                        .toList());
        };
    }

    /** The model with so many € more; an envelope by year rises in each year that has one. */
    RampUpModel raisedIn(RampUpModel model, double euros) {
        return switch (kind) {
            case BUDGET -> model.withPublicBudget(limit(model) + euros);
            case ENVELOPE ->
                model.withMoney(
                        model.programmes().stream()
                                .map(programme -> programme.id().equals(id) ? raised(programme, euros) : programme)
                                .toList(),
                        model.budget());
            case OWN_MONEY -> {
                double raised = limit(model) + euros;
                yield model.withCompanies(model.companies().stream()
                        .map(company -> company.id().equals(id) ? withOwnMoney(company, raised) : company)
                        .toList());
            }
        };
    }

    /** The limit itself, in €. */
    double limit(RampUpModel model) {
        return switch (kind) {
            case BUDGET -> Objects.requireNonNull(model.budget().publicEuros());
            case ENVELOPE ->
                model.programmes().stream()
                        .filter(programme -> programme.id().equals(id))
                        .mapToDouble(Programme::envelopeEuros)
                        .sum();
            case OWN_MONEY ->
                model.companies().stream()
                        .filter(company -> company.id().equals(id))
                        .mapToDouble(Company::selfFinancingEuros)
                        .sum();
        };
    }

    /** The share of it that a plan takes; all of it where it is nothing. */
    double shareTaken(RampUpModel model, RampUpPlan plan) {
        double taken = 0;
        for (LeverDecision decision : plan.levers()) {
            Lever lever = model.levers().stream()
                    .filter(one -> one.id().equals(decision.lever()))
                    .findFirst()
                    .orElseThrow();
            taken += switch (kind) {
                case BUDGET -> decision.publicEuros();
                case ENVELOPE -> decision.grantsEuros().getOrDefault(id, 0.0);
                case OWN_MONEY -> id.equals(lever.company()) ? decision.ownEuros() : 0;
            };
        }
        double limit = limit(model);
        return limit > 0 ? taken / limit : 1;
    }

    /** What a plan with that split takes of it, in €. */
    double taken(RampUpModel model, FundingSplit split) {
        double sum = 0;
        for (int lever = 0; lever < split.own().length; lever++) {
            sum += kind == Kind.OWN_MONEY && id.equals(model.levers().get(lever).company()) ? split.own()[lever] : 0;
            for (int programme = 0; programme < model.programmes().size(); programme++) {
                boolean counts = kind == Kind.BUDGET
                        || kind == Kind.ENVELOPE
                                && model.programmes().get(programme).id().equals(id);
                sum += counts ? split.grants()[lever][programme] : 0;
            }
        }
        return sum;
    }

    /** The model without any of its limits on money; caps, ceilings and shares stay. */
    static RampUpModel allRemovedFrom(RampUpModel model) {
        double plenty = plenty(model);
        return model.withMoney(
                        model.programmes().stream()
                                .map(programme -> withEnvelope(programme, plenty))
                                .toList(),
                        new Budget(null, model.budget().deMinimisCeilingEuros()))
                .withCompanies(model.companies().stream()
                        .map(company -> withOwnMoney(company, plenty))
                        .toList());
    }

    private static double plenty(RampUpModel model) {
        double limits = model.programmes().stream()
                        .mapToDouble(Programme::envelopeEuros)
                        .sum()
                + model.companies().stream()
                        .mapToDouble(Company::selfFinancingEuros)
                        .sum();
        double costs = 0;
        for (Lever lever : model.levers()) {
            costs += Math.max(lever.totalCostEuros(lever.earliestWeek(), model.weeks()), lever.costEuros());
        }
        return limits + costs;
    }

    private static Programme raised(Programme programme, double euros) {
        Map<Integer, Double> byYear = programme.envelopeByYearEuros();
        Map<Integer, Double> raised = byYear == null ? null : new TreeMap<>(byYear);
        if (raised != null) {
            raised.replaceAll((year, before) -> before + euros);
        }
        return envelope(programme, programme.envelopeEuros() + euros, raised);
    }

    private static Programme withEnvelope(Programme programme, double euros) {
        return envelope(programme, euros, null);
    }

    private static Programme envelope(Programme programme, double euros, @Nullable Map<Integer, Double> byYear) {
        return new Programme(
                programme.id(),
                programme.name(),
                euros,
                byYear,
                programme.intensity(),
                programme.capPerCompanyEuros(),
                programme.minimumGrantEuros(),
                programme.deMinimis(),
                programme.from(),
                programme.to());
    }

    private static Company withOwnMoney(Company company, double euros) {
        return new Company(company.id(), company.name(), euros, company.deMinimisUsedEuros(), company.group());
    }
}
