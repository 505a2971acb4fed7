package fr.beffroi.workbench.readiness.region;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many companies each requirement of a profile stops.
 *
 * @param companies that do what the profile is about, of those that count here
 * @param answered how many of them showed a diagnosis for it
 * @param whole false where there are more companies than are counted
 * @param lines what most say stops them comes first, then what is known of fewest; by the numbers that are told
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

    /** The requirement that most companies say they do not meet, of those whose number may be told; empty where none says so. */
    public Optional<Line> mostSaid() {
        return most(Line::stopped);
    }

    /** The requirement of which it is not known of most companies that they meet it; empty where that is so of none, or may not be told. */
    public Optional<Line> mostUnseen() {
        return most(Line::unseen);
    }

    private Optional<Line> most(Function<Line, @Nullable Integer> number) {
        return lines.stream()
                .filter(line -> count(number, line) > 0)
                .max(Comparator.comparingInt((Line line) -> count(number, line))
                        .thenComparing(Comparator.comparing(Line::code).reversed()));
    }

    /** 0 where it may not be told. */
    private static int count(Function<Line, @Nullable Integer> number, Line line) {
        return Objects.requireNonNullElse(number.apply(line), 0);
    }
}
