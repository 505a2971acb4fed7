package fr.beffroi.workbench.funding.declare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a beneficiary received under one measure, added up, once it passes the sum from which it must be published (Regulation 651/2014, art. 9(1)(c) as
 * amended by 2023/1315: more than 100 000 €, within six months).
 *
 * @param awards the oldest first
 * @param passedOn the day of the grant by which the sum was passed
 * @param euros all of them
 * @param dueOn last day for publishing
 * @param daysLeft calendar days until then; below zero where it has passed
 * @param publishedOn null where it never was
 * @param publishedEuros what was published last
 */
public record StateAidDue(
        String siren,
        String company,
        String measure,
        List<StateAidAward> awards,
        LocalDate passedOn,
        BigDecimal euros,
        LocalDate dueOn,
        long daysLeft,
        @Nullable LocalDate publishedOn,
        @Nullable BigDecimal publishedEuros,
        DeclarationStatus status) {
    /** More than this, in euros. */
    static final BigDecimal THRESHOLD = new BigDecimal("100000");

    private static final int MONTHS = 6;

    public StateAidDue {
        awards = List.copyOf(awards);
    }

    /** Whether the register must still be told something. */
    public boolean open() {
        return status != DeclarationStatus.DECLARED;
    }

    /**
     * Adds up the awards of one beneficiary under one measure.
     *
     * @param awards at least one
     * @param publishedOn null where nothing was published
     * @return empty where there is nothing to publish and nothing was
     */
    static Optional<StateAidDue> of(
            List<StateAidAward> awards,
            @Nullable LocalDate publishedOn,
            @Nullable BigDecimal published,
            LocalDate today) {
        List<StateAidAward> sorted = awards.stream()
                .sorted(Comparator.comparing(StateAidAward::grantedOn).thenComparing(StateAidAward::number))
                .toList();
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate passed = null;
        for (StateAidAward award : sorted) {
            sum = sum.add(award.euros());
            if (passed == null && sum.compareTo(THRESHOLD) > 0) {
                passed = award.grantedOn();
            }
        }
        if (passed == null && published == null) {
            return Optional.empty();
        }
        LocalDate from = passed == null ? sorted.getLast().grantedOn() : passed;
        LocalDate due = from.plusMonths(MONTHS);
        StateAidAward first = sorted.getFirst();
        return Optional.of(new StateAidDue(
                first.siren(),
                first.company(),
                first.measure(),
                sorted,
                from,
                sum,
                due,
                ChronoUnit.DAYS.between(today, due),
                publishedOn,
                published,
                DeclarationStatus.of(sum, published, due, today)));
    }
}
