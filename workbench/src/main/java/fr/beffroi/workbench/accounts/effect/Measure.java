package fr.beffroi.workbench.accounts.effect;

import fr.beffroi.workbench.accounts.promise.PromiseKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was measured of one kind of promise within one group.
 *
 * @param group its key; empty where it is not known
 * @param facts what it was made of, of promises that are due; of those, what nobody stated counts as nothing
 * @param promised the sum that was promised; of lead times the mean
 * @param real the sum that is there; of lead times the mean of those that were stated
 * @param stated of how many promises something was stated
 * @param share real over promised, drawn again over the promises
 * @param perThousandEuros what 1 000 € of public money brought, drawn again over the grant files; alone where it is no cadence
 */
public record Measure(
        String group,
        PromiseKind kind,
        List<Fact> facts,
        double promised,
        double real,
        long stated,
        Interval share,
        Interval perThousandEuros) {
    private static final double THOUSAND = 1_000;

    public Measure {
        facts = List.copyOf(facts);
    }

    /** Of facts of one kind; those that are not due yet are left out. */
    static Measure of(String group, PromiseKind kind, List<Fact> all) {
        List<Fact> due = all.stream().filter(Fact::isDue).toList();
        List<Fact> said = due.stream()
                .filter(one -> one.real() != null || one.reachedOn() != null)
                .toList();
        return switch (kind) {
            case LEAD_TIME_WEEKS ->
                new Measure(
                        group,
                        kind,
                        due,
                        mean(said, true),
                        mean(said, false),
                        said.size(),
                        Bootstrap.ratio(said, Fact::realOrNothing, Fact::promised),
                        Interval.alone(Double.NaN, 0));
            case ACTIVE_BY ->
                new Measure(
                        group,
                        kind,
                        due,
                        due.size(),
                        due.stream().filter(one -> one.reachedOn() != null).count(),
                        said.size(),
                        Bootstrap.ratio(due, one -> one.reachedOn() == null ? 0 : 1, one -> 1),
                        Interval.alone(Double.NaN, 0));
            case HOURS_PER_WEEK, UNITS_PER_WEEK, JOBS ->
                new Measure(
                        group,
                        kind,
                        due,
                        due.stream().mapToDouble(Fact::promised).sum(),
                        due.stream().mapToDouble(Fact::realOrNothing).sum(),
                        said.size(),
                        Bootstrap.ratio(due, Fact::realOrNothing, Fact::promised),
                        perThousand(due));
        };
    }

    private static double mean(List<Fact> said, boolean isPromised) {
        return said.stream()
                .mapToDouble(one -> isPromised ? one.promised() : one.realOrNothing())
                .average()
                .orElse(Double.NaN);
    }

    /** What a grant file brought and cost: each of its levers' money once, however many promises it carries. */
    private record Bought(double cadence, double euros) {
        static Bought of(List<Fact> file) {
            double euros = file.stream()
                    .collect(Collectors.toMap(
                            one -> Objects.requireNonNullElse(one.promise().lever(), ""), Fact::publicEuros, Math::max))
                    .values()
                    .stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            return new Bought(file.stream().mapToDouble(Fact::realOrNothing).sum(), euros);
        }
    }

    /** Over grant files, which are decided one by one. Money that is not known is not nothing: such promises are left out. */
    private static Interval perThousand(List<Fact> due) {
        Map<UUID, List<Fact>> files = due.stream()
                .filter(one -> one.publicEuros() > 0)
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNullElse(
                                one.promise().file(), one.promise().id()),
                        TreeMap::new,
                        Collectors.toList()));
        return Bootstrap.ratio(
                files.values().stream().map(Bought::of).toList(), one -> one.cadence() * THOUSAND, Bought::euros);
    }

    /** How many of its facts are not there by their day. */
    public long late() {
        return facts.stream()
                .map(Fact::weeksLate)
                .filter(Objects::nonNull)
                .filter(weeks -> weeks > 0)
                .count();
    }
}
