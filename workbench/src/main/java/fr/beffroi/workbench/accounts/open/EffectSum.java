package fr.beffroi.workbench.accounts.open;

import fr.beffroi.workbench.accounts.secrecy.Place;
import fr.beffroi.workbench.accounts.told.Measure;
import fr.beffroi.workbench.accounts.told.OpenResult;
import fr.beffroi.workbench.accounts.told.ToldSum;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of the aids, as far as it is told.
 *
 * @param hours of work a week; null where nothing is told
 * @param jobs likewise
 */
public record EffectSum(
        @Nullable BigDecimal hours, @Nullable BigDecimal jobs) {

    /** What is told of the places that are asked for: sums of groups, and open results that are in none. */
    static EffectSum of(List<ToldSum> sums, List<OpenResult> results, Predicate<Place> which) {
        return new EffectSum(
                sum(sums, results, which, Measure.HOURS_PER_WEEK), sum(sums, results, which, Measure.JOBS));
    }

    private static @Nullable BigDecimal sum(
            List<ToldSum> sums, List<OpenResult> results, Predicate<Place> which, Measure measure) {
        List<BigDecimal> all = Stream.concat(
                        sums.stream()
                                .filter(one -> one.measure() == measure && which.test(one.place()))
                                .map(ToldSum::quantity),
                        results.stream()
                                .filter(one -> one.measure() == measure && !one.inSum() && which.test(one.place()))
                                .map(OpenResult::quantity))
                .toList();
        return all.isEmpty() ? null : all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether anything is told. */
    public boolean isTold() {
        return hours != null || jobs != null;
    }
}
