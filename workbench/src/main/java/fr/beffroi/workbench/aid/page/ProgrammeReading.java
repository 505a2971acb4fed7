package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.words.RuleWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A programme as people read it, in their language: every rule a sentence, every example with what came of it. */
public record ProgrammeReading(
        String purpose,
        LocalDate opensOn,
        LocalDate closesOn,
        List<Part> parts,
        List<String> conditions,
        List<String> papers,
        List<String> steps,
        List<String> coFunders,
        List<String> assumptions,
        List<Tried> examples) {

    /** Those that do not hold. */
    public List<Tried> failing() {
        return examples.stream().filter(example -> !example.holds()).toList();
    }

    /** Parts on whose basis nothing more can be granted while the programme still runs. */
    public List<Part> outlived() {
        return parts.stream()
                .filter(part -> part.basisUntil().isBefore(closesOn))
                .toList();
    }

    /**
     * A part on one legal basis.
     *
     * @param scheme the national scheme under it; null where there is none
     * @param basisUntil last day one may grant by it
     */
    public record Part(
            String name,
            String basis,
            @Nullable String scheme,
            String form,
            LocalDate basisUntil,
            List<RuleWords.Said> rules) {}

    /**
     * An example, held against the rules.
     *
     * @param expectedRules sentences of the rules that were meant to say no
     * @param saidRules of those that do
     */
    public record Tried(
            String name,
            String part,
            boolean holds,
            long expectedCents,
            long grantCents,
            List<String> expectedRules,
            List<String> saidRules) {
        private static final int CENTS = 2;

        /** What was meant, to be shown. */
        public BigDecimal expectedEuros() {
            return BigDecimal.valueOf(expectedCents, CENTS);
        }

        /** What the rules give, to be shown. */
        public BigDecimal grantEuros() {
            return BigDecimal.valueOf(grantCents, CENTS);
        }
    }
}
