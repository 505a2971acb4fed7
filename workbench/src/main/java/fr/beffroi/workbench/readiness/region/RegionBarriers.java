package fr.beffroi.workbench.readiness.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many companies each requirement of a profile stops.
 *
 * @param companies that do what the profile is about, of those that count here
 * @param answered how many of them showed a diagnosis for it
 * @param whole false where there are more companies than are counted
 * @param lines the requirement that stops most comes first
 */
public record RegionBarriers(
        String profile,
        @Nullable Integer companies,
        @Nullable Integer answered,
        boolean whole,
        List<Line> lines) {
    /** Smaller sums are told to nobody outside: they could single a company out. */
    public static final int FEWEST = 5;

    /**
     * A requirement. A number is null where it is above none and below {@link #FEWEST}, and the reader may not know it.
     *
     * @param stopped companies whose own answers say they do not meet it
     * @param unseen companies of which neither the register nor an answer says they meet it
     * @param last companies that would meet the whole profile without it
     */
    public record Line(
            String code,
            String name,
            @Nullable Integer stopped,
            @Nullable Integer unseen,
            @Nullable Integer last) {}
}
