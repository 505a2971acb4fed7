package fr.beffroi.workbench.rampup.near;

import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.workbench.matching.makers.Aspect;
import fr.beffroi.workbench.matching.makers.Finding;
import fr.beffroi.workbench.matching.makers.Fit;
import fr.beffroi.workbench.readiness.need.QualifyingWay;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A company that could make an item once it is qualified.
 *
 * @param ways what that takes, the cheapest first; empty where something is missing that no known steps bring (a larger machine, a process)
 * @param means those of the company's that serve what is asked for, with hours the viewer may know
 * @param suggested what the lever would be without a further word; a field is absent where it must be said
 */
public record Candidate(
        Company company, Fit fit, List<QualifyingWay> ways, List<Resource> means, Map<LeverField, String> suggested) {

    /** Collections are copied. */
    public Candidate {
        ways = List.copyOf(ways);
        means = List.copyOf(means);
        suggested = Map.copyOf(suggested);
    }

    /** What of the company would change. */
    public LeverKind kind() {
        return kind(fit);
    }

    /** What would change of a company that stands so to a need. */
    static LeverKind kind(Fit fit) {
        Set<Aspect> gaps = fit.gaps().stream().map(Finding::aspect).collect(Collectors.toSet());
        if (gaps.contains(Aspect.CREDENTIAL)) {
            return LeverKind.CERTIFICATION;
        }
        if (gaps.contains(Aspect.SIZE) || gaps.contains(Aspect.TOLERANCE)) {
            return LeverKind.MACHINE;
        }
        return gaps.contains(Aspect.PROCESS) ? LeverKind.TRAINING : LeverKind.QUALIFICATION;
    }

    /** Whether one click does: nothing must be said first. */
    public boolean isComplete() {
        return suggested.containsKey(LeverField.WAY)
                && (suggested.containsKey(LeverField.MEANS)
                        ? suggested.containsKey(LeverField.HOURS_PER_UNIT)
                        : suggested.containsKey(LeverField.PER_WEEK));
    }

    /** What a page's field holds before anything is typed. */
    public String shown(String pageName) {
        return suggested.entrySet().stream()
                .filter(one -> one.getKey().pageName().equals(pageName))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
