package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.workbench.rampup.run.Runs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one programme of a model pays of one lever of a plan, in cents rounded down: the company carries what rounding leaves.
 *
 * @param company id in the model; null for a public lever, which has none
 * @param programme id in the model
 * @param cents what this programme pays
 * @param costCents the lever's whole cost
 * @param others what other programmes pay of it, by their ids in the model
 * @param orderOn the Monday it is started
 * @param deliveredOn the Monday from which it has an effect
 */
public record FundedLever(
        String id,
        String name,
        LeverKind kind,
        @Nullable String company,
        String companyName,
        String programme,
        String programmeName,
        long cents,
        long costCents,
        Map<String, Long> others,
        LocalDate orderOn,
        LocalDate deliveredOn) {
    private static final double CENTS = 100;
    /** A plan's euros are real numbers: what is a millionth of a cent short of a cent is one. */
    private static final double ROUNDING = 1e-6;

    public FundedLever {
        others = Map.copyOf(others);
    }

    /** All that the plan pays with public money, in the order in which levers are started. */
    static List<FundedLever> listOf(Runs.Solved solved) {
        RampUpModel model = solved.loaded().model();
        Map<String, Lever> levers = byId(model.levers(), Lever::id);
        Map<String, Programme> programmes = byId(model.programmes(), Programme::id);
        Map<String, Company> companies = byId(model.companies(), Company::id);
        List<FundedLever> funded = new ArrayList<>();
        for (LeverDecision decision : solved.plan().levers()) {
            Lever lever = Objects.requireNonNull(levers.get(decision.lever()));
            Map<String, Long> grants = new LinkedHashMap<>();
            decision.grantsEuros().forEach((programme, euros) -> grants.put(programme, down(euros)));
            grants.values().removeIf(cents -> cents == 0);
            for (Map.Entry<String, Long> grant : grants.entrySet()) {
                Map<String, Long> others = new LinkedHashMap<>(grants);
                others.remove(grant.getKey());
                Company company = lever.company() == null ? null : companies.get(lever.company());
                Programme programme = programmes.get(grant.getKey());
                funded.add(new FundedLever(
                        lever.id(),
                        lever.name(),
                        lever.kind(),
                        lever.company(),
                        company == null ? "" : company.name(),
                        grant.getKey(),
                        programme == null ? grant.getKey() : programme.name(),
                        grant.getValue(),
                        Math.max(
                                down(decision.costEuros()),
                                grants.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()),
                        others,
                        model.mondayOf(decision.startWeek()),
                        model.mondayOf(decision.activeWeek())));
            }
        }
        funded.sort(Comparator.comparing(FundedLever::orderOn));
        return funded;
    }

    private static long down(double euros) {
        return (long) Math.floor(euros * CENTS + ROUNDING);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
