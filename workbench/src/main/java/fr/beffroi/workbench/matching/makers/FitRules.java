package fr.beffroi.workbench.matching.makers;

import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.matching.makers.Finding.Named;
import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.MakerFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges companies for a need, aspect by aspect. What the register does not say is unknown, never a gap. Remembers what it worked out: one for each
 * search, by one thread.
 */
final class FitRules {
    private static final double WIDER = 0.5;
    private static final double NEAR = 0.3;

    private final Trees trees;
    private final PartRules parts;
    /** Of hundreds of capabilities few processes are different. Asked process before mastered one. */
    private final Map<String, Map<String, Optional<Relation>>> relations = new HashMap<>();

    FitRules(Trees trees, PartRules parts) {
        this.trees = trees;
        this.parts = parts;
    }

    /** How a capability stands to a process that is asked for. */
    private enum Relation {
        SAME,
        WIDER,
        NEAR
    }

    private record Way(Relation relation, Capability capability, List<Finding> part) {
        double share() {
            return part.stream().mapToDouble(Finding::share).sum();
        }

        boolean holds() {
            return relation == Relation.SAME && part.stream().noneMatch(one -> one.verdict() == Verdict.NO);
        }
    }

    /**
     * Judges a company on the day the need begins.
     *
     * @return empty where nothing it does is near anything that is asked for
     */
    Optional<Fit> judge(NeedShape need, MakerFacts company, LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        Set<String> covered = new LinkedHashSet<>();
        List<Capability> used = new ArrayList<>();
        boolean any = false;
        for (String process : need.processes()) {
            Optional<Way> best = best(need, company, process);
            any |= best.isPresent();
            findings.add(best.map(way -> process(process, way))
                    .orElseGet(() -> Finding.no(Aspect.PROCESS, 0, "process.none", process(process))));
            best.filter(way -> way.relation == Relation.SAME).ifPresent(way -> {
                findings.addAll(way.part);
                used.add(way.capability);
            });
            if (best.filter(Way::holds).isPresent()) {
                covered.add(process);
            }
        }
        if (!any) {
            return Optional.empty();
        }
        findings.addAll(CredentialRules.judge(trees, need.credentials(), company.credentials(), day));
        findings.addAll(MeansRules.hours(trees, need, company.resources(), day));
        findings.addAll(MeansRules.distance(need, company.sites(), used));
        return Optional.of(new Fit(company.siren(), covered, merged(findings)));
    }

    private Optional<Way> best(NeedShape need, MakerFacts company, String process) {
        return company.capabilities().stream()
                .flatMap(capability -> relations
                        .computeIfAbsent(process, asked -> new HashMap<>())
                        .computeIfAbsent(capability.process(), mastered -> relation(process, mastered))
                        .map(relation -> new Way(relation, capability, parts.judge(need, capability)))
                        .stream())
                .max(Comparator.comparing((Way way) -> -way.relation.ordinal())
                        .thenComparing(Way::holds)
                        .thenComparingDouble(Way::share)
                        .thenComparing(way -> way.capability.id()));
    }

    private Optional<Relation> relation(String asked, String mastered) {
        if (trees.isKindOf(mastered, asked)) {
            return Optional.of(Relation.SAME);
        }
        if (trees.isKindOf(asked, mastered)) {
            return Optional.of(Relation.WIDER);
        }
        return trees.processParents().keySet().stream()
                        .anyMatch(sibling -> trees.areNear(asked, sibling) && trees.isKindOf(mastered, sibling))
                ? Optional.of(Relation.NEAR)
                : Optional.empty();
    }

    private static Finding process(String asked, Way way) {
        Named mastered = process(way.capability.process());
        return switch (way.relation) {
            case SAME -> Finding.yes(Aspect.PROCESS, "process.same", mastered);
            case WIDER -> Finding.no(Aspect.PROCESS, WIDER, "process.wider", mastered, process(asked));
            case NEAR -> Finding.no(Aspect.PROCESS, NEAR, "process.near", process(asked), mastered);
        };
    }

    private static Named process(String code) {
        return new Named(Named.Kind.PROCESS, code);
    }

    /** The same thing is said once, however many processes ask for it. */
    private static List<Finding> merged(List<Finding> findings) {
        return findings.stream().distinct().toList();
    }
}
