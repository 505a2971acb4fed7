package fr.beffroi.workbench.aid.received;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongBiFunction;

/**
 * Holds what companies tell against the open register, so that each aid is counted once and none is lost: first what agrees, then what is
 * the same but for the amount or a few days, then what only one side knows. Pure.
 */
final class Comparison {
    /** A convention is often dated some days off the decision; more than that is another aid. */
    private static final long MOST_DAYS_APART = 31;

    private Comparison() {}

    static List<KnownLine> of(List<Fact> facts) {
        List<Fact> told = tellOnce(facts);
        List<Fact> registered = new ArrayList<>(facts.stream()
                .filter(fact -> fact.source() == Fact.Source.REGISTER)
                .toList());
        List<KnownLine> lines = new ArrayList<>();
        pair(told, registered, lines, (one, other) -> one.sameAs(other) ? 0 : -1);
        pair(told, registered, lines, Comparison::daysApart);
        pair(told, registered, lines, (one, other) -> one.grantedOn().equals(other.grantedOn()) ? 0 : -1);
        told.forEach(fact -> lines.add(new KnownLine(fact, null)));
        registered.forEach(fact -> lines.add(new KnownLine(null, fact)));
        lines.sort(Comparator.comparing(KnownLine::grantedOn)
                .reversed()
                .thenComparing(KnownLine::siren)
                .thenComparing(line -> line.fact().id()));
        return List.copyOf(lines);
    }

    /** Several companies of an undertaking declare the same aid, and what was granted here is declared too: it is one aid, not several. */
    private static List<Fact> tellOnce(List<Fact> facts) {
        List<Fact> told = new ArrayList<>(facts.stream()
                .filter(fact -> fact.source() == Fact.Source.GRANTED)
                .toList());
        facts.stream()
                .filter(fact -> fact.source() == Fact.Source.DECLARED)
                .sorted(Comparator.comparing((Fact fact) -> !fact.teller().equals(fact.siren()))
                        .thenComparing(Fact::teller))
                .forEach(fact -> {
                    long alreadyTold = told.stream().filter(fact::sameAs).count();
                    long sameTeller = facts.stream()
                            .filter(other -> other.source() == Fact.Source.DECLARED)
                            .filter(other -> other.teller().equals(fact.teller()) && other.sameAs(fact))
                            .count();
                    // A company that declares two aids alike has had two.
                    if (alreadyTold < sameTeller) {
                        told.add(fact);
                    }
                });
        return told;
    }

    /** Pairs the nearest first; a distance below zero is no pair. */
    private static void pair(
            List<Fact> told, List<Fact> registered, List<KnownLine> lines, ToLongBiFunction<Fact, Fact> distance) {
        for (Fact one : List.copyOf(told)) {
            Optional<Fact> nearest = registered.stream()
                    .filter(other -> other.siren().equals(one.siren()) && distance.applyAsLong(one, other) >= 0)
                    .min(Comparator.comparingLong(other -> distance.applyAsLong(one, other)));
            nearest.ifPresent(other -> {
                told.remove(one);
                registered.remove(other);
                lines.add(new KnownLine(one, other));
            });
        }
    }

    private static long daysApart(Fact one, Fact other) {
        long days = Math.abs(ChronoUnit.DAYS.between(one.grantedOn(), other.grantedOn()));
        return one.cents() == other.cents() && days <= MOST_DAYS_APART ? days : -1;
    }
}
