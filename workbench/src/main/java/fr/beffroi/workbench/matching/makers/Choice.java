package fr.beffroi.workbench.matching.makers;

import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.registry.Siren;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Those that are named for a need, of many.
 *
 * @param makers of whom nothing is known to be missing, best first
 * @param near of whom one or two things are missing, best first
 * @param group the smallest group that covers all parts; only where nobody does alone, and there are parts
 * @param coverage what each member of the group covers, by SIREN: codes of processes
 */
record Choice(List<Fit> makers, List<Fit> near, @Nullable Consortium group, Map<String, List<String>> coverage) {
    private static final int SHOWN = 25;

    /** Chooses of {@code fits}, which come best first. */
    static Choice of(NeedShape need, List<Fit> fits) {
        List<Fit> makers = fits.stream().filter(Fit::isMaker).limit(SHOWN).toList();
        List<Fit> near = fits.stream()
                .filter(fit -> fit.isNearMaker() && fit.findings().stream().anyMatch(Choice::masters))
                .limit(SHOWN)
                .toList();
        Consortium group = makers.isEmpty() && need.processes().size() > 1 ? group(need, fits) : null;
        return new Choice(makers, near, group, coverage(need, fits, group));
    }

    /** Whom it names. */
    Set<Siren> named() {
        Set<Siren> named = new LinkedHashSet<>();
        makers.forEach(fit -> named.add(fit.siren()));
        near.forEach(fit -> named.add(fit.siren()));
        if (group != null) {
            named.addAll(group.members());
        }
        return named;
    }

    /** Something of what is asked for, or near it, is mastered. */
    private static boolean masters(Finding finding) {
        return finding.aspect() == Aspect.PROCESS && finding.share() > 0;
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
