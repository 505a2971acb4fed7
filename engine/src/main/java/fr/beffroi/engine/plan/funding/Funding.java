package fr.beffroi.engine.plan.funding;

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

/** The rules of money of a model, looked up by position. */
public final class Funding {
    final RampUpModel model;
    private final GrantedBefore before;
    private final Map<String, Company> companies = new HashMap<>();
    private final Map<SingleUndertaking, Double> deMinimisUsed = new HashMap<>();

    public Funding(RampUpModel model) {
        this(model, GrantedBefore.NONE);
    }

    /** With what was granted before the model's week 0. */
    public Funding(RampUpModel model, GrantedBefore before) {
        this.model = model;
        this.before = before;
        for (Company company : model.companies()) {
            companies.put(company.id(), company);
            deMinimisUsed.merge(company.singleUndertaking(), company.deMinimisUsedEuros(), Double::sum);
        }
    }

    /** The class of a lever started in that week. */
    public FundingClass classOf(Lever lever, int startWeek) {
        List<Integer> open = new ArrayList<>();
        boolean byYear = false;
        for (int position = 0; position < model.programmes().size(); position++) {
            Programme programme = model.programmes().get(position);
            if (lever.eligible().contains(programme.id()) && programme.isOpenIn(startWeek)) {
                open.add(position);
                byYear |= programme.envelopeByYearEuros() != null;
            }
        }
        return new FundingClass(open, byYear ? model.mondayOf(startWeek).getYear() : 0);
    }

    /** Largest share of a lever's cost that public money may carry in that class. */
    double share(Lever lever, FundingClass fundingClass) {
        double highest = fundingClass.programmes().stream()
                .mapToDouble(position -> model.programmes().get(position).intensity())
                .max()
                .orElse(0);
        return Math.min(lever.maxPublicShare(), highest);
    }

    Company companyOf(Lever lever) {
        return Objects.requireNonNull(companies.get(Objects.requireNonNull(lever.company())));
    }

    /** € of de minimis aid that the undertaking may still receive. */
    double deMinimisLeft(SingleUndertaking undertaking) {
        return Math.max(0, model.budget().deMinimisCeilingEuros() - deMinimisUsed.getOrDefault(undertaking, 0.0));
    }

    /** € that the programme may still grant the undertaking. */
    double capLeft(Programme programme, SingleUndertaking undertaking) {
        return Math.max(0, programme.capPerCompanyEuros() - before.of(programme.id(), undertaking));
    }

    double envelopeOfYear(Programme programme, int year) {
        Map<Integer, Double> byYear = programme.envelopeByYearEuros();
        return byYear == null ? Double.POSITIVE_INFINITY : byYear.getOrDefault(year, 0.0);
    }

    double budget() {
        Double limit = model.budget().publicEuros();
        return limit == null ? Double.POSITIVE_INFINITY : limit;
    }

    /** Whether the lever could be paid for if it were the only one. Necessary for any plan that starts it then. */
    public boolean canPay(Lever lever, int startWeek) {
        double cost = lever.totalCostEuros(startWeek, model.weeks());
        FundingClass fundingClass = classOf(lever, startWeek);
        double grants = 0;
        for (int position : fundingClass.programmes()) {
            grants += mostGranted(lever, model.programmes().get(position), fundingClass.year(), cost);
        }
        grants = Math.min(grants, budget());
        if (lever.isPublic()) {
            return grants >= cost - TOLERANCE_EUROS;
        }
        grants = Math.min(grants, share(lever, fundingClass) * cost);
        return grants + companyOf(lever).selfFinancingEuros() >= cost - TOLERANCE_EUROS;
    }

    private static final double TOLERANCE_EUROS = 1e-6;

    private double mostGranted(Lever lever, Programme programme, int year, double cost) {
        double most = Math.min(programme.envelopeEuros(), envelopeOfYear(programme, year));
        if (!lever.isPublic()) {
            double cap = capLeft(programme, companyOf(lever).singleUndertaking());
            most = Math.min(most, Math.min(programme.intensity() * cost, cap));
            if (programme.deMinimis()) {
                most = Math.min(most, deMinimisLeft(companyOf(lever).singleUndertaking()));
            }
        }
        return most >= programme.minimumGrantEuros() ? most : 0;
    }
}
