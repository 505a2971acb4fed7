package fr.beffroi.workbench.readiness.catalogue;

import fr.beffroi.workbench.aid.rule.CostKind;
import fr.beffroi.workbench.readiness.way.Graph;
import fr.beffroi.workbench.readiness.way.Range;
import fr.beffroi.workbench.readiness.way.Step;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer, the law or common sense requires of a company in a defence supply chain.
 *
 * @param code that of the register where it is a credential
 * @param family such as {@code quality}; words: {@code readiness.family.<family>}
 * @param costCents what its own step costs, in cents before tax; null where no doing of the company's brings it
 * @param weeks how long its own step takes; null together with {@code costCents}
 * @param needs what must be met before: of each list one
 * @param accepted what counts as this
 * @param body code of the body to call
 * @param aidKind as what kind of cost aid could pay for its step
 * @param factSource code of the source that says so, or {@link #ESTIMATION}
 * @param costSource likewise for its cost
 * @param weeksSource likewise for its time
 * @param how what to do or know first
 */
public record Requirement(
        String code,
        String family,
        @Nullable Range costCents,
        @Nullable Range weeks,
        List<List<String>> needs,
        List<String> accepted,
        String body,
        CostKind aidKind,
        String factSource,
        String costSource,
        String weeksSource,
        Words name,
        Words how) {
    /** In the place of a source: this project's own judgement. */
    public static final String ESTIMATION = "estimation";

    /** As the search for ways sees it. */
    public Graph.Requirement forWays() {
        Step step = costCents == null || weeks == null
                ? null
                : new Step(
                        code, costCents, weeks, needs.stream().map(Set::copyOf).toList());
        return new Graph.Requirement(code, Set.copyOf(accepted), step);
    }

    /** Whether some step of the company's own brings it. */
    public boolean hasStep() {
        return costCents != null;
    }
}
