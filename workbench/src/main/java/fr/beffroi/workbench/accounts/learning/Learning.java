package fr.beffroi.workbench.accounts.learning;

import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.workbench.accounts.effect.Bootstrap;
import fr.beffroi.workbench.accounts.effect.Fact;
import fr.beffroi.workbench.accounts.effect.Interval;
import fr.beffroi.workbench.accounts.promise.PromiseKind;
import fr.beffroi.workbench.rampup.LeverExperience.Learned;
import fr.beffroi.workbench.rampup.LeverExperience.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From facts to what was learned of each kind of lever. */
public final class Learning {
    /** Cadence is judged once a lever was given time to run in. */
    private static final int RUN_IN_WEEKS = 8;

    private Learning() {}

    /** Of each kind with at least one lever that is there, or late. */
    public static List<Learned> of(List<Fact> facts) {
        Map<LeverKind, List<Fact>> kinds = new TreeMap<>();
        for (Fact fact : facts) {
            LeverKind kind = fact.promise().leverKind();
            if (kind != null) {
                kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(fact);
            }
        }
        List<Learned> all = new ArrayList<>();
        kinds.forEach((kind, own) -> {
            Learned learned = of(kind, own);
            if (learned.levers() > 0) {
                all.add(learned);
            }
        });
        return all;
    }

    private static Learned of(LeverKind kind, List<Fact> facts) {
        List<Fact> days = facts.stream()
                .filter(one -> one.promise().kind() == PromiseKind.ACTIVE_BY && one.weeksLate() != null)
                .toList();
        List<Double> weeks =
                days.stream().map(Fact::weeksLate).filter(Objects::nonNull).collect(Collectors.toList());
        List<Fact> priced = facts.stream()
                .filter(one -> one.promise().kind() == PromiseKind.ACTIVE_BY && one.reachedOn() != null)
                .filter(one -> one.costCents() != null && planned(one) > 0)
                .toList();
        List<Fact> cadences = facts.stream()
                .filter(Fact::isCadence)
                .filter(one -> one.real() != null
                        && one.promised() > 0
                        && one.promise()
                                .dueOn()
                                .plusWeeks(RUN_IN_WEEKS)
                                .isBefore(one.month().plusMonths(1)))
                .toList();
        return new Learned(
                kind,
                weeks.stream().map(one -> (int) Math.ceil(one)).toList(),
                (int) days.stream().filter(one -> one.reachedOn() == null).count(),
                range(Bootstrap.mean(weeks)),
                priced.isEmpty() ? null : range(Bootstrap.ratio(priced, Learning::real, Learning::planned)),
                cadences.isEmpty() ? null : range(reached(cadences)));
    }

    /** Hours and units do not add up: each promise weighs the same. */
    private static Interval reached(List<Fact> cadences) {
        return Bootstrap.mean(cadences.stream()
                .map(one -> one.realOrNothing() / one.promised())
                .toList());
    }

    private static double planned(Fact fact) {
        return orNothing(fact.promise().costCents());
    }

    private static double real(Fact fact) {
        return orNothing(fact.costCents());
    }

    private static double orNothing(@Nullable Long cents) {
        return cents == null ? 0 : cents;
    }

    private static Range range(Interval interval) {
        return new Range(interval.value(), interval.low(), interval.high(), interval.count());
    }
}
