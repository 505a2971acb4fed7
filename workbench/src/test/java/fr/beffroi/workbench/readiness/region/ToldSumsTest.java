package fr.beffroi.workbench.readiness.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** What is told is true, and gives no sum of fewer than five away: tried on every region of up to 80 companies. */
class ToldSumsTest {
    private static final int MOST = 80;
    /** Of regions above this some that look the same are larger than those tried. */
    private static final int MOST_JUDGED = 70;

    /** A region: how many are concerned, how many of them are not known to meet it, how many of those say so. */
    private record World(int companies, int unmet, int said) {
        int met() {
            return companies - unmet;
        }

        int silent() {
            return unmet - said;
        }
    }

    private static final Map<String, ToIntFunction<World>> SUMS = Map.of(
            "companies", World::companies,
            "unmet", World::unmet,
            "said", World::said,
            "met", World::met,
            "silent", World::silent);

    @Test
    void everyNumberToldIsTrueAndAFullFive() {
        for (World world : worlds()) {
            ToldSums told = ToldSums.of(world.companies(), world.unmet(), world.said());
            assertThat(told.companies()).isLessThanOrEqualTo(world.companies());
            assertThat(told.unmet()).isLessThanOrEqualTo(world.unmet());
            assertThat(told.said()).isLessThanOrEqualTo(world.said());
            assertThat(List.of(told.companies(), told.unmet(), told.said())).allMatch(number -> number % 5 == 0);
        }
    }

    /** Whoever knows the rule and does the sums cannot say of any of them that it is one to four, nor what it is. */
    @Test
    void noSumOfFewerThanFiveCanBeWorkedOut() {
        Map<ToldSums, List<World>> alike = new LinkedHashMap<>();
        worlds().forEach(world -> alike.computeIfAbsent(
                        ToldSums.of(world.companies(), world.unmet(), world.said()), told -> new ArrayList<>())
                .add(world));
        assertThat(alike).hasSizeGreaterThan(100);
        alike.forEach((told, worlds) -> {
            if (told.companies() <= MOST_JUDGED) {
                SUMS.forEach((name, sum) -> {
                    List<Integer> possible = worlds.stream()
                            .map(sum::applyAsInt)
                            .distinct()
                            .sorted()
                            .toList();
                    assertThat(possible).as(name + " where told " + told).anyMatch(one -> one == 0 || one >= 5);
                    assertThat(possible).as(name + " where told " + told).hasSizeGreaterThan(1);
                    if (told.isTold() && !name.equals("said")) {
                        assertThat(possible.getLast())
                                .as(name + " where told " + told)
                                .isGreaterThanOrEqualTo(5);
                    }
                });
            }
        });
    }

    @Test
    void whatIsLargeEnoughIsTold() {
        assertThat(ToldSums.of(43, 28, 12)).isEqualTo(new ToldSums(40, 25, 10));
        assertThat(ToldSums.of(43, 42, 41)).isEqualTo(new ToldSums(40, 30, 20));
        assertThat(ToldSums.of(43, 4, 4).isTold()).isFalse();
        assertThat(ToldSums.of(12, 12, 12).isTold()).isFalse();
    }

    private static List<World> worlds() {
        List<World> worlds = new ArrayList<>();
        for (int companies = 0; companies <= MOST; companies++) {
            for (int unmet = 0; unmet <= companies; unmet++) {
                for (int said = 0; said <= unmet; said++) {
                    worlds.add(new World(companies, unmet, said));
                }
            }
        }
        return worlds;
    }
}
