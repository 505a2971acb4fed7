package fr.beffroi.workbench.matching.makers;

import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.Credential;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Register.Sought;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import org.jspecify.annotations.Nullable;
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
    private static final int SHOWN = 25;

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
        List<Fit> fits = judged(need, trees, candidates(need, trees));
        List<Fit> makers = fits.stream().filter(Fit::isMaker).limit(SHOWN).toList();
        List<Fit> near = fits.stream()
                .filter(fit -> fit.isNearMaker() && fit.findings().stream().anyMatch(MakerSearch::masters))
                .limit(SHOWN)
                .toList();
        Consortium group = makers.isEmpty() && need.processes().size() > 1 ? group(need, fits) : null;
        Set<Siren> named = new LinkedHashSet<>();
        makers.forEach(fit -> named.add(fit.siren()));
        near.forEach(fit -> named.add(fit.siren()));
        if (group != null) {
            named.addAll(group.members());
        }
        return new Makers(
                makers,
                near,
                register.listCompanies(named).stream()
                        .collect(Collectors.toMap(company -> company.siren().number(), Function.identity())),
                group,
                coverage(need, fits, group));
    }

    /** Something of what is asked for, or near it, is mastered. */
    private static boolean masters(Finding finding) {
        return finding.aspect() == Aspect.PROCESS && finding.share() > 0;
    }

    /** How a company stands to a need, as the viewer may know it; empty where nothing it does is near. */
    @Transactional(readOnly = true)
    public Optional<Fit> find(NeedShape need, Siren siren) {
        Trees trees = judge.trees();
        return judged(need, trees, register.listCapabilities(siren)).stream().findFirst();
    }

    /** The needs that a company could make or nearly, best first; those it is far from are left out. */
    @Transactional(readOnly = true)
    public <N> Map<N, Fit> rank(Map<N, NeedShape> needs, Siren siren) {
        Trees trees = judge.trees();
        CompanyFacts facts =
                facts(register.listCapabilities(siren), List.of(siren)).getFirst();
        FitRules rules = judge.rules(trees);
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

    private List<Capability> candidates(NeedShape need, Trees trees) {
        Set<String> kinds = new LinkedHashSet<>();
        need.credentials().forEach(kind -> kinds.addAll(trees.thatImply(kind)));
        List<Sought> sought = new ArrayList<>();
        for (String process : need.processes()) {
            sought.add(new Sought(trees.beneath(process), MOST_EXACT));
            sought.add(new Sought(trees.around(process), MOST_AROUND));
        }
        return register.listCapabilitiesOf(sought, kinds);
    }

    private List<Fit> judged(NeedShape need, Trees trees, List<Capability> capabilities) {
        Set<Siren> sirens =
                capabilities.stream().map(Capability::siren).collect(Collectors.toCollection(LinkedHashSet::new));
        FitRules rules = judge.rules(trees);
        LocalDate day = FitJudge.day(need);
        return facts(capabilities, sirens).stream()
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

    private List<CompanyFacts> facts(List<Capability> capabilities, Collection<Siren> sirens) {
        Map<Siren, List<Capability>> abilities =
                capabilities.stream().collect(Collectors.groupingBy(Capability::siren));
        Map<Siren, List<Credential>> credentials =
                register.listCredentials(sirens).stream().collect(Collectors.groupingBy(Credential::siren));
        Map<Siren, List<Resource>> resources =
                register.listResources(sirens).stream().collect(Collectors.groupingBy(Resource::siren));
        Map<Siren, List<Site>> sites = register.listSites(sirens).stream()
                .collect(Collectors.groupingBy(site -> site.siret().siren()));
        return sirens.stream()
                .map(siren -> new CompanyFacts(
                        siren,
                        abilities.getOrDefault(siren, List.of()),
                        credentials.getOrDefault(siren, List.of()),
                        resources.getOrDefault(siren, List.of()),
                        sites.getOrDefault(siren, List.of())))
                .toList();
    }

    /** Members bring what is required of whoever makes a part: who lacks a credential is no member. */
    private static @Nullable Consortium group(NeedShape need, List<Fit> fits) {
        List<Consortium.Candidate> candidates = new ArrayList<>();
        for (Fit fit : fits) {
            if (!fit.lacksCredential() && !fit.covered().isEmpty()) {
                candidates.add(new Consortium.Candidate(fit.siren(), fit.covered(), fit.score()));
            }
        }
        return Consortium.find(Set.copyOf(need.processes()), candidates).orElse(null);
    }

    private static Map<String, List<String>> coverage(NeedShape need, List<Fit> fits, @Nullable Consortium group) {
        Map<String, List<String>> coverage = new HashMap<>();
        if (group != null) {
            fits.stream()
                    .filter(fit -> group.members().contains(fit.siren()))
                    .forEach(fit -> coverage.put(
                            fit.siren().number(),
                            need.processes().stream()
                                    .filter(fit.covered()::contains)
                                    .toList()));
        }
        return coverage;
    }
}
