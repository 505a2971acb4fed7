package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.explain.Lookup;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The money of a plan added up: by programme, and by who receives or pays it. */
final class Funding {

    /** Public levers belong to no company; their money is kept under this id, which no company can bear. */
    private static final String NO_COMPANY = "";

    private final RampUpModel model;
    private final Map<String, Map<String, Double>> grants = new HashMap<>();
    private final Map<String, Double> own = new HashMap<>();

    Funding(RampUpModel model, RampUpPlan plan, Lookup lookup) {
        this.model = model;
        for (LeverDecision decision : plan.levers()) {
            String company = lookup.getLever(decision.lever()).company();
            String payee = company == null ? NO_COMPANY : company;
            decision.grantsEuros()
                    .forEach((programme, euros) ->
                            grants.computeIfAbsent(payee, _ -> new HashMap<>()).merge(programme, euros, Double::sum));
            own.merge(payee, decision.ownEuros(), Double::sum);
        }
    }

    /** What a programme pays in all, in €. */
    double grantedBy(String programme) {
        return grants.values().stream()
                .mapToDouble(byProgramme -> byProgramme.getOrDefault(programme, 0.0))
                .sum();
    }

    /** What a programme pays to a company, in €. */
    double granted(String company, String programme) {
        return grants.getOrDefault(company, Map.of()).getOrDefault(programme, 0.0);
    }

    /** What a programme pays for public levers, in €. */
    double grantedToPublicLevers(String programme) {
        return granted(NO_COMPANY, programme);
    }

    /** All grants to a company, in €. */
    double grantedTo(String company) {
        return grants.getOrDefault(company, Map.of()).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** What a company pays itself, in €. */
    double ownOf(String company) {
        return own.getOrDefault(company, 0.0);
    }

    /** Whether programmes pay for levers of no company. */
    boolean hasPublicLevers() {
        return grants.containsKey(NO_COMPANY);
    }

    /** The companies that pay something themselves, the most first. */
    List<Company> listPaying() {
        List<Company> paying = new ArrayList<>(model.companies());
        paying.removeIf(company -> ownOf(company.id()) <= 0);
        paying.sort(Comparator.comparingDouble((Company company) -> ownOf(company.id()))
                .reversed());
        return paying;
    }

    /** The companies whose levers cost something, the most first. */
    List<Company> listConcerned() {
        List<Company> concerned = new ArrayList<>(model.companies());
        concerned.removeIf(company -> total(company) <= 0);
        concerned.sort(Comparator.comparingDouble(this::total).reversed());
        return concerned;
    }

    /** Grants and own money of a company together, in €. */
    double total(Company company) {
        return ownOf(company.id()) + grantedTo(company.id());
    }
}
