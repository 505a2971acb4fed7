package fr.beffroi.workbench.matching.lots;

import fr.beffroi.workbench.matching.links.CpvLink;
import fr.beffroi.workbench.matching.links.CpvLinks;
import fr.beffroi.workbench.matching.links.ProcessTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a lot asks for by its codes and words, held against what a company does and holds. */
final class Asked {
    /** What a line for a division, a group, a class says: the finer, the surer. */
    private static final double OF_DIVISION = 0.4;

    private static final double OF_GROUP = 0.75;
    private static final int GROUP_DIGITS = 3;

    private static final double BY_WORDS = 0.9;

    /** Each next place in a line is a little less sure. */
    private static final double NEXT = 0.9;

    /** The company names only the wider process, so many steps above. */
    private static final double WIDER_A_STEP = 0.6;

    private static final int NAF_CLASS = 6;
    private static final double NAF_BEGINNING = 0.7;

    private final Weights weights;
    private final CpvLinks links = CpvLinks.shipped();
    private final ProcessTree tree = ProcessTree.shipped();

    Asked(Weights weights) {
        this.weights = weights;
    }

    /** The process that fits best. */
    Optional<Reason> process(LotFacts lot, CompanyFacts company) {
        Reason best = null;
        for (String cpv : lot.cpv()) {
            CpvLink link = links.closest(cpv).orElse(null);
            if (link == null) {
                continue;
            }
            double sure = certainty(link);
            for (String process : link.processes()) {
                best = better(best, Reason.Kind.PROCESS_BY_CODE, process, sure, cpv, company);
                sure *= NEXT;
            }
        }
        for (String code : lot.codes()) {
            if (tree.has(code)) {
                best = better(best, Reason.Kind.PROCESS_BY_WORDS, code, BY_WORDS, code, company);
            }
        }
        return Optional.ofNullable(best);
    }

    private static double certainty(CpvLink link) {
        int digits = link.cpv().length();
        return digits > GROUP_DIGITS ? 1 : digits == GROUP_DIGITS ? OF_GROUP : OF_DIVISION;
    }

    private @Nullable Reason better(
            @Nullable Reason best, Reason.Kind kind, String wanted, double sure, String because, CompanyFacts company) {
        Reason found = best;
        for (String done : company.processes()) {
            double points = weights.process() * sure * fit(done, wanted);
            if (points > 0 && (found == null || points > found.points())) {
                found = new Reason(kind, points, done, because);
            }
        }
        return found;
    }

    /** Whoever does a kind of what is wanted does it; whoever names only the wider process may. */
    private double fit(String done, String wanted) {
        if (tree.steps(done, wanted) >= 0) {
            return 1;
        }
        int wider = tree.steps(wanted, done);
        return wider < 0 ? 0 : Math.pow(WIDER_A_STEP, wider);
    }

    /** The activity, where a code of the lot goes with it. */
    Optional<Reason> activity(LotFacts lot, CompanyFacts company) {
        String activity = company.activity();
        Reason best = null;
        if (activity == null) {
            return Optional.empty();
        }
        for (String cpv : lot.cpv()) {
            CpvLink link = links.closest(cpv).orElse(null);
            double sure = link == null ? 0 : certainty(link);
            for (String naf : link == null ? List.<String>of() : link.activities()) {
                double points = weights.activity() * sure * (naf.length() == NAF_CLASS ? 1 : NAF_BEGINNING);
                if (activity.startsWith(naf) && (best == null || points > best.points())) {
                    best = new Reason(Reason.Kind.ACTIVITY, points, activity, cpv);
                }
                sure *= NEXT;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Credentials that the texts name: held, or missing as far as is known. */
    List<Reason> credentials(LotFacts lot, CompanyFacts company) {
        List<Reason> reasons = new ArrayList<>();
        for (String code : lot.codes()) {
            if (!tree.has(code)) {
                boolean held = company.credentials().contains(code);
                reasons.add(
                        held
                                ? new Reason(Reason.Kind.CREDENTIAL, weights.credential(), code, "")
                                : new Reason(Reason.Kind.CREDENTIAL_MISSING, -weights.credential(), code, ""));
            }
        }
        return reasons;
    }
}
