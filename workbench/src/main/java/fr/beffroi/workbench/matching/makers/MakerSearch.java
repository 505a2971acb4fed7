package fr.beffroi.workbench.matching.makers;

import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.MakerFacts;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Register.Sought;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds companies for a need. It starts from who masters the processes, at most some hundreds of the most promising each, so that the register
 * is never read as a whole; what they are asked for is then judged on all that the viewer may know of them.
 */
@Service
public class MakerSearch {
    private static final int MOST_EXACT = 300;
    private static final int MOST_AROUND = 100;

    private final Register register;
    private final FitJudge judge;

    MakerSearch(Register register, FitJudge judge) {
        this.register = register;
        this.judge = judge;
    }

    /** The companies, ranked; 25 of each kind at most. */
    @Transactional(readOnly = true)
    public Makers find(NeedShape need) {
        Trees trees = judge.trees();
        FitRules rules = judge.rules(trees);
        // Chosen by what is in memory; what is shown is judged by what the database lets the viewer see.
        Choice likely = Choice.of(need, judged(need, rules, candidates(need, trees)));
        Choice choice = Choice.of(need, judged(need, rules, register.listFacts(likely.named())));
        return new Makers(
                choice.makers(),
                choice.near(),
                register.listCompanies(choice.named()).stream()
                        .collect(Collectors.toMap(company -> company.siren().number(), Function.identity())),
                choice.group(),
                choice.coverage());
    }

    /** How a company stands to a need, as the viewer may know it; empty where nothing it does is near. */
    @Transactional(readOnly = true)
    public Optional<Fit> find(NeedShape need, Siren siren) {
        return judged(need, judge.rules(judge.trees()), register.listFacts(List.of(siren))).stream()
                .findFirst();
    }

    /** The needs that a company could make or nearly, best first; those it is far from are left out. */
    @Transactional(readOnly = true)
    public <N> Map<N, Fit> rank(Map<N, NeedShape> needs, Siren siren) {
        MakerFacts facts = register.listFacts(List.of(siren)).getFirst();
        FitRules rules = judge.rules(judge.trees());
        Map<N, Ranked> fits = new HashMap<>();
        needs.forEach((key, need) -> rules.judge(need, facts, FitJudge.day(need))
                .filter(fit -> fit.isMaker() || fit.isNearMaker())
                .ifPresent(fit -> fits.put(key, new Ranked(fit))));
        Map<N, Fit> ranked = new LinkedHashMap<>();
        fits.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Ranked.BEST_FIRST))
                .forEach(entry -> ranked.put(entry.getKey(), entry.getValue().fit()));
        return ranked;
    }

    /** The processes of which needs may concern a company: those it masters, what they are kinds of, and what lies about them. */
    public Set<String> processesAround(Siren siren) {
        Trees trees = judge.trees();
        Set<String> all = new LinkedHashSet<>();
        for (Capability capability : register.listCapabilities(siren)) {
            all.add(capability.process());
            all.addAll(trees.beneath(capability.process()));
            String parent = trees.processParents().get(capability.process());
            while (parent != null) {
                all.add(parent);
                parent = trees.processParents().get(parent);
            }
            all.addAll(trees.around(capability.process()));
        }
        return all;
    }

    private List<MakerFacts> candidates(NeedShape need, Trees trees) {
        Set<String> kinds = new LinkedHashSet<>();
        need.credentials().forEach(kind -> kinds.addAll(trees.thatImply(kind)));
        List<Sought> sought = new ArrayList<>();
        for (String process : need.processes()) {
            sought.add(new Sought(trees.beneath(process), MOST_EXACT));
            sought.add(new Sought(trees.around(process), MOST_AROUND));
        }
        return register.listCandidates(sought, kinds);
    }

    private static List<Fit> judged(NeedShape need, FitRules rules, List<MakerFacts> companies) {
        LocalDate day = FitJudge.day(need);
        return companies.stream()
                .flatMap(company -> rules.judge(need, company, day).stream())
                .map(Ranked::new)
                .sorted(Ranked.BEST_FIRST)
                .map(Ranked::fit)
                .toList();
    }

    /** A fit with what it is ordered by, worked out once. */
    private record Ranked(Fit fit, boolean maker, double score) {
        static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::maker)
                .thenComparingDouble(Ranked::score)
                .reversed()
                .thenComparing(one -> one.fit.siren().number());

        Ranked(Fit fit) {
            this(fit, fit.isMaker(), fit.score());
        }
    }
}
