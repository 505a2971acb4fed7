package fr.beffroi.workbench.accounts.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.workbench.accounts.secrecy.Attacker.Interval;
import fr.beffroi.workbench.harness.Visitor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random regions over four publications, attacked with everything that was ever published, by somebody who is in the sums. */
class TellingAttackTest {
    private static final int WORLDS = Visitor.SLOW ? 1_000 : 80;
    private static final double ROUNDING = 1e-4;

    @Test
    void nobodyIsKnownToWithinTwentyPercent() {
        int attacked = 0;
        int retold = 0;
        int named = 0;
        Set<Integer> levels = new HashSet<>();
        for (long seed = 1; seed <= WORLDS; seed++) {
            SecretWorld world = new SecretWorld(seed).live();
            attacked += attack(world, "seed " + seed);
            retold += world.retold;
            named += world.named.size();
            world.told.forEach(group -> levels.add(level(group.place())));
        }
        assertThat(attacked).as("figures attacked").isGreaterThan(WORLDS * 10);
        assertThat(retold).as("groups told again").isGreaterThan(WORLDS / 5);
        assertThat(named).as("figures told by name").isGreaterThan(WORLDS);
        assertThat(levels).as("groups of every fineness").containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    private static int level(Place place) {
        return (int) java.util.stream.Stream.of(place.year(), place.axis(), place.programme(), place.size())
                .filter(Objects::nonNull)
                .count();
    }

    private static int attack(SecretWorld world, String story) {
        try (Attacker attacker = new Attacker()) {
            Set<Collection<String>> sums = new LinkedHashSet<>();
            for (Map<ToldGroup, Set<String>> month : world.published) {
                margins(month).forEach(margin -> readMargin(attacker, month, margin));
                sums.addAll(month.values());
            }
            world.named.forEach(figure -> attacker.know(figure, truth(world, figure)));
            int attacked = 0;
            for (Collection<String> sum : sums) {
                attacked += attackEach(attacker, world, sum, story);
            }
            attackChanges(attacker, world, story);
            return attacked;
        }
    }

    /** Every cell and margin of the table there is: each group's own place, and with any of its parts left out. */
    private static Set<Place> margins(Map<ToldGroup, Set<String>> month) {
        Set<Place> margins = new LinkedHashSet<>();
        for (ToldGroup group : month.keySet()) {
            Place place = group.place();
            for (int left = 0; left < 16; left++) {
                margins.add(new Place(
                        (left & 1) > 0 ? null : place.year(),
                        (left & 2) > 0 ? null : place.axis(),
                        (left & 4) > 0 ? null : place.programme(),
                        (left & 8) > 0 ? null : place.size()));
            }
        }
        return margins;
    }

    private static void readMargin(Attacker attacker, Map<ToldGroup, Set<String>> month, Place margin) {
        List<String> figures = new ArrayList<>();
        long sum = 0;
        for (Map.Entry<ToldGroup, Set<String>> group : month.entrySet()) {
            // The table tells groups apart that are mixed: each row is read by itself, too.
            if (group.getKey().place().isWithin(margin)) {
                figures.addAll(group.getValue());
                sum += group.getKey().sum();
            }
            attacker.read(group.getValue(), group.getKey().sum());
        }
        attacker.read(figures, sum);
    }

    /** Each company of a sum, by the company that knows most of the sum besides. */
    private static int attackEach(Attacker attacker, SecretWorld world, Collection<String> sum, String story) {
        Map<String, List<String>> byCompany = sum.stream()
                .filter(figure -> !world.named.contains(figure))
                .collect(Collectors.groupingBy(SecretWorld::company));
        for (Map.Entry<String, List<String>> target : byCompany.entrySet()) {
            String insider = byCompany.entrySet().stream()
                    .filter(other -> !other.getKey().equals(target.getKey()))
                    .max(Comparator.comparing(other -> truth(world, other.getValue())))
                    .orElseThrow()
                    .getKey();
            List<String> own = knowAllOf(attacker, world, insider);
            Interval possible = attacker.bound(target.getValue(), List.of());
            own.forEach(attacker::forget);
            long is = truth(world, target.getValue());
            String who = story + ", " + target.getKey() + " is " + is + ", to " + insider + " " + possible;
            assertThat(possible.least()).as(who).isLessThanOrEqualTo(is + ROUNDING);
            assertThat(possible.most() - is).as(who).isGreaterThanOrEqualTo(guarded(is) - ROUNDING);
            assertThat(possible.width()).as(who).isGreaterThan(ROUNDING);
        }
        return byCompany.size();
    }

    /** What a company became between two publications is no better known. */
    private static void attackChanges(Attacker attacker, SecretWorld world, String story) {
        Map<ToldGroup, Set<String>> last = world.published.getLast();
        Map<ToldGroup, Set<String>> first = world.published.get(1);
        first.forEach((group, figures) -> last.forEach((again, later) -> {
            if (again.id().equals(group.id()) && !later.equals(figures)) {
                for (String company : later.stream().map(SecretWorld::company).collect(Collectors.toSet())) {
                    List<String> before = hidden(world, figures, company);
                    List<String> after = hidden(world, later, company);
                    if (!before.equals(after) && !before.isEmpty() && !after.isEmpty()) {
                        long change = Math.abs(truth(world, after) - truth(world, before));
                        assertThat(attacker.bound(after, before).width())
                                .as("%s, change of %s by %s", story, company, change)
                                .isGreaterThanOrEqualTo(Math.max(guarded(change), 1) - ROUNDING);
                    }
                }
            }
        }));
    }

    private static List<String> hidden(SecretWorld world, Collection<String> figures, String company) {
        return figures.stream()
                .filter(figure -> SecretWorld.company(figure).equals(company) && !world.named.contains(figure))
                .toList();
    }

    private static List<String> knowAllOf(Attacker attacker, SecretWorld world, String company) {
        List<String> own = world.truth.keySet().stream()
                .filter(figure -> SecretWorld.company(figure).equals(company) && !world.named.contains(figure))
                .toList();
        own.forEach(figure -> attacker.know(figure, truth(world, figure)));
        return own;
    }

    private static double guarded(long amount) {
        return amount * SafetyRule.PERCENT / 100.0;
    }

    private static long truth(SecretWorld world, String figure) {
        return Objects.requireNonNull(world.truth.get(figure));
    }

    private static long truth(SecretWorld world, List<String> figures) {
        return figures.stream().mapToLong(figure -> truth(world, figure)).sum();
    }

    /** The attack bites: cells of five with their total give away the sixth company, to the unit. */
    @Test
    void aTableWithAHoleAndItsTotalGivesTheHoleAway() {
        try (Attacker attacker = new Attacker()) {
            attacker.read(List.of("a", "b", "c", "d", "e"), 50);
            attacker.read(List.of("a", "b", "c", "d", "e", "alone"), 57);
            Interval possible = attacker.bound(List.of("alone"), List.of());
            assertThat(possible.least()).isCloseTo(7, within(ROUNDING));
            assertThat(possible.most()).isCloseTo(7, within(ROUNDING));
        }
    }

    /** Likewise two months of the same five, of whom one changed: what it became is known. */
    @Test
    void aSumToldAgainForOneChangeGivesTheChangeAway() {
        try (Attacker attacker = new Attacker()) {
            attacker.read(List.of("a", "b", "c", "d", "e"), 50);
            attacker.read(List.of("a", "b", "c", "d", "e-later"), 61);
            assertThat(attacker.bound(List.of("e-later"), List.of("e")).least()).isCloseTo(11, within(ROUNDING));
        }
    }
}
