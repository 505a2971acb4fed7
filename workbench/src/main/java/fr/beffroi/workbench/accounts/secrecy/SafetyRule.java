package fr.beffroi.workbench.accounts.secrecy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * When a sum gives no company away. Two rules together, both of Hundepool et al., <i>Statistical Disclosure Control</i> (Wiley, 2012), ch. 4.2:
 *
 * <ul>
 *   <li>a least number of contributors, here {@value #LEAST}: INSEE asks for three enterprises; five is what this house asks for everywhere;
 *   <li>the p % rule with p = {@value #PERCENT}: whoever is in the sum and takes out their own part knows every other company's part to no better than
 *       {@value #PERCENT} % of it. INSEE's rule of dominance (nobody has more than 85 % of a sum) follows from it: 1 / 1.2 is less than 0.85.
 * </ul>
 */
public final class SafetyRule {
    /** Contributors at least. */
    public static final int LEAST = 5;
    /** How far from the truth everybody must stay, as a share of what is guarded. */
    public static final int PERCENT = 20;

    private static final int WHOLE = 100;

    private SafetyRule() {}

    /**
     * Whether the sum of these may be told.
     *
     * @param parts of each company, none below zero; only of those whose part nobody knows
     * @throws IllegalArgumentException where a part is below zero: then readers could not be held off by "at least nothing"
     */
    public static boolean allows(Collection<Long> parts) {
        if (parts.stream().anyMatch(part -> part < 0)) {
            throw new IllegalArgumentException("A part below zero among " + parts);
        }
        if (parts.size() < LEAST) {
            return false;
        }
        List<Long> largest =
                parts.stream().sorted(Comparator.reverseOrder()).limit(2).toList();
        long others = parts.stream().mapToLong(Long::longValue).sum() - largest.get(0) - largest.get(1);
        // A sum of nothing would say of each that it brought nothing.
        return largest.getFirst() > 0
                && Math.multiplyExact(others, WHOLE) >= Math.multiplyExact(largest.getFirst(), PERCENT);
    }
}
