package fr.beffroi.workbench.aid.programme;

import fr.beffroi.workbench.aid.rule.AidRequest;
import fr.beffroi.workbench.aid.rule.Eligibility;
import fr.beffroi.workbench.aid.rule.Objection;
import java.util.List;
import java.util.stream.Stream;

/**
 * "A company of 30 people with … gets at most …": what the officer means, held against what the rules say.
 *
 * @param tranche by name
 * @param mostCents the largest grant
 * @param objections codes of rules that say no, to a cost or to the whole; no others may
 */
public record Example(String name, String tranche, AidRequest request, long mostCents, List<String> objections) {
    public Example {
        objections = List.copyOf(objections);
    }

    /** Tries it on a tranche. */
    public Outcome on(Tranche part) {
        Eligibility judged = Eligibility.judge(part.allRules(), request);
        List<String> said = Stream.concat(
                        judged.gateObjections().stream(),
                        judged.costObjections().values().stream().flatMap(List::stream))
                .map(Objection::rule)
                .distinct()
                .sorted()
                .toList();
        return new Outcome(
                this,
                judged.largestGrantCents(),
                said,
                judged.largestGrantCents() == mostCents
                        && said.equals(objections.stream().sorted().toList()));
    }

    /**
     * What came of it.
     *
     * @param grantCents the largest grant by the rules
     * @param said codes of the rules that said no
     * @param holds whether that is what was meant
     */
    public record Outcome(Example example, long grantCents, List<String> said, boolean holds) {}
}
