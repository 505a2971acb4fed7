package fr.beffroi.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action that can be decided, at most once.
 *
 * @param company company id; null for a public lever, paid by programmes alone
 * @param costEuros € once
 * @param costPerWeekEuros € per week from the week it is active to the end of the horizon
 * @param delayWeeks weeks from start to active
 * @param requires levers that must be active in the week this one starts
 * @param excludes levers of which at most one of the pair may be started (either side suffices)
 * @param eligible programme ids that may pay
 * @param maxPublicShare largest share of the cost that public money may carry, 0 to 1
 */
public record Lever(
        String id,
        String name,
        @Nullable String company,
        LeverKind kind,
        double costEuros,
        double costPerWeekEuros,
        int delayWeeks,
        int earliestWeek,
        int latestWeek,
        List<String> requires,
        List<String> excludes,
        List<Effect> effects,
        List<String> eligible,
        double maxPublicShare) {

    public Lever {
        requires = List.copyOf(requires);
        excludes = List.copyOf(excludes);
        effects = List.copyOf(effects);
        eligible = List.copyOf(eligible);
    }

    /** The same lever, excluding these others instead. */
    public Lever withExcludes(List<String> others) {
        return with(
                costEuros, costPerWeekEuros, delayWeeks, earliestWeek, latestWeek, others, eligible, maxPublicShare);
    }

    /** The same lever at another cost. */
    public Lever withCost(double euros, double eurosPerWeek) {
        return with(euros, eurosPerWeek, delayWeeks, earliestWeek, latestWeek, excludes, eligible, maxPublicShare);
    }

    /** The same lever with so many weeks from start to active. */
    public Lever withDelayWeeks(int weeks) {
        return with(costEuros, costPerWeekEuros, weeks, earliestWeek, latestWeek, excludes, eligible, maxPublicShare);
    }

    /** The same lever, to be started in no other weeks than these. */
    public Lever withWindow(int earliest, int latest) {
        return with(costEuros, costPerWeekEuros, delayWeeks, earliest, latest, excludes, eligible, maxPublicShare);
    }

    /** The same lever, which these programmes may pay up to that share. */
    public Lever withPublicMoney(List<String> programmes, double mostShare) {
        return with(costEuros, costPerWeekEuros, delayWeeks, earliestWeek, latestWeek, excludes, programmes, mostShare);
    }

    /** True for a shared investment (test bench, training centre) that programmes pay alone. */
    public boolean isPublic() {
        return company == null;
    }

    /** First week of effect of a lever started in {@code startWeek}. */
    public int activeWeek(int startWeek) {
        return startWeek + delayWeeks;
    }

    /** The whole cost {@code K} of a lever started in {@code startWeek}, in €, over a horizon of {@code weeks}. */
    public double totalCostEuros(int startWeek, int weeks) {
        return costEuros + costPerWeekEuros * (weeks - activeWeek(startWeek));
    }

    private Lever with(
            double euros,
            double eurosPerWeek,
            int delay,
            int earliest,
            int latest,
            List<String> others,
            List<String> programmes,
            double mostShare) {
        return new Lever(
                id,
                name,
                company,
                kind,
                euros,
                eurosPerWeek,
                delay,
                earliest,
                latest,
                requires,
                others,
                effects,
                programmes,
                mostShare);
    }
}
