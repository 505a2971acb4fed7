package fr.beffroi.workbench.readiness.need;

import java.util.List;

/**
 * Steps that qualify a company for a part, one after the other or side by side; euros before tax, weeks from their start.
 *
 * @param steps their names in the language of the page, in the order of their start
 * @param aids names of open programmes that count such costs; whether this company gets them is for their rules to say
 * @param estimation whether a cost or a time in it is this project's own judgement
 */
public record QualifyingWay(
        long leastEuros,
        long mostEuros,
        long leastWeeks,
        long mostWeeks,
        List<String> steps,
        List<String> aids,
        boolean estimation) {

    /** Lists are copied. */
    public QualifyingWay {
        steps = List.copyOf(steps);
        aids = List.copyOf(aids);
    }

    /** The middle of what is usual: what a plan counts with. */
    public long euros() {
        return Math.ceilDiv(leastEuros + mostEuros, 2);
    }

    /** The middle of what is usual, in whole weeks begun. */
    public long weeks() {
        return Math.ceilDiv(leastWeeks + mostWeeks, 2);
    }
}
