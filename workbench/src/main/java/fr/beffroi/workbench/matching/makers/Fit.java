package fr.beffroi.workbench.matching.makers;

import fr.beffroi.workbench.registry.Siren;
import java.util.List;
import java.util.Set;

/**
 * A company beside a need.
 *
 * @param covered the processes of the need that it masters itself, as far as they are asked of it: machine large and exact enough, material worked
 * @param findings one for each thing that is asked for
 */
public record Fit(Siren siren, Set<String> covered, List<Finding> findings) {
    private static final int MOST_GAPS = 2;
    private static final double WHOLE = 100;
    private static final Aspect[] ASPECTS = Aspect.values();

    /** Collections are copied. */
    public Fit {
        covered = Set.copyOf(covered);
        findings = List.copyOf(findings);
    }

    /** What is missing. */
    public List<Finding> gaps() {
        return findings.stream().filter(one -> one.verdict() == Verdict.NO).toList();
    }

    /** Whether nothing is known to be missing. */
    public boolean isMaker() {
        return gaps().isEmpty();
    }

    /** Whether one or two things are missing; where the process itself is only near, nothing else may be. */
    public boolean isNearMaker() {
        int gaps = gaps().size();
        boolean learns = gaps().stream().anyMatch(one -> one.aspect() == Aspect.PROCESS);
        return gaps > 0 && gaps <= (learns ? 1 : MOST_GAPS);
    }

    /** Whether a credential that is required is not held. */
    public boolean lacksCredential() {
        return gaps().stream().anyMatch(one -> one.aspect() == Aspect.CREDENTIAL);
    }

    /** From 0 to 100: the mean share of each aspect that is asked for, weighed. */
    public double score() {
        double[] shares = new double[ASPECTS.length];
        int[] counts = new int[ASPECTS.length];
        for (Finding finding : findings) {
            shares[finding.aspect().ordinal()] += finding.share();
            counts[finding.aspect().ordinal()]++;
        }
        double sum = 0;
        double weights = 0;
        for (Aspect aspect : ASPECTS) {
            int count = counts[aspect.ordinal()];
            if (count > 0) {
                sum += aspect.weight() * shares[aspect.ordinal()] / count;
                weights += aspect.weight();
            }
        }
        return weights == 0 ? 0 : WHOLE * sum / weights;
    }
}
