package fr.beffroi.workbench.readiness.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The shortest way against a plain one that tries every set of steps, and what a reader can follow by hand. */
class WaysTest {
    private static final long SEED = 20_261_129;
    private static final int GRAPHS = Boolean.getBoolean("beffroi.slow") ? 50_000 : 2_000;
    private static final int MOST = 10;

    @Test
    void everyWayOfRandomGraphsIsAsGoodAsTryingAllSets() {
        RandomGraphs graphs = new RandomGraphs(SEED);
        int unreachable = 0;
        int choices = 0;
        for (int number = 0; number < GRAPHS; number++) {
            RandomGraphs.Case one = graphs.draw(MOST);
            String name = "graph " + number;
            TreeMap<Long, Long> plain = plainFrontier(one);
            Ways ways = new Ways(one.graph());
            List<Way> frontier = ways.frontier(one.held(), one.required());
            TreeMap<Long, Long> found = new TreeMap<>();
            frontier.forEach(way -> found.put(way.twiceCostCents(), way.twiceWeeks()));
            assertThat(found).as(name).isEqualTo(plain);
            frontier.forEach(way ->
                    assertThat(end(one, new HashSet<>(way.codes()))).as(name).isEqualTo(way.twiceWeeks()));
            assertThat(ways.isWithinReach(one.held(), one.required())).isEqualTo(!plain.isEmpty());
            ways.findCheapest(one.held(), one.required())
                    .ifPresent(way -> assertThat(way.codes())
                            .isEqualTo(frontier.getFirst().codes()));
            ways.findFastest(one.held(), one.required())
                    .ifPresent(way -> assertThat(way.twiceCostCents())
                            .isEqualTo(frontier.getLast().twiceCostCents()));
            unreachable += plain.isEmpty() ? 1 : 0;
            choices += plain.size() > 1 ? 1 : 0;
        }
        // The graphs are not all of the easy kind.
        assertThat(unreachable).isBetween(GRAPHS / 50, GRAPHS / 2);
        assertThat(choices).isGreaterThan(GRAPHS / 20);
    }

    /** Of every set of steps, cost and end; what another set beats in both is left out. */
    private static TreeMap<Long, Long> plainFrontier(RandomGraphs.Case one) {
        List<String> steps = one.graph().codes().stream()
                .filter(code -> one.graph().findStep(code).isPresent())
                .toList();
        TreeMap<Long, Long> byCost = new TreeMap<>();
        for (int set = 0; set < 1 << steps.size(); set++) {
            Set<String> chosen = new HashSet<>();
            long cost = 0;
            for (int at = 0; at < steps.size(); at++) {
                if ((set >> at & 1) == 1) {
                    chosen.add(steps.get(at));
                    cost += one.graph()
                            .findStep(steps.get(at))
                            .orElseThrow()
                            .costCents()
                            .twiceMiddle();
                }
            }
            long end = end(one, chosen);
            if (end >= 0) {
                byCost.merge(cost, end, Math::min);
            }
        }
        TreeMap<Long, Long> frontier = new TreeMap<>();
        byCost.forEach((cost, end) -> {
            if (frontier.isEmpty() || end < frontier.lastEntry().getValue()) {
                frontier.put(cost, end);
            }
        });
        return frontier;
    }

    /** Twice the weeks until all is met, week by week as people would: what can begin begins. Below 0 where it never is. */
    private static long end(RandomGraphs.Case one, Set<String> chosen) {
        TreeMap<String, Long> ends = new TreeMap<>();
        one.held().forEach(code -> ends.put(code, 0L));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String code : chosen) {
                Step step = one.graph().findStep(code).orElseThrow();
                long start = 0;
                for (Set<String> group : step.needs()) {
                    long first = group.stream()
                            .mapToLong(member -> met(one.graph(), member, ends))
                            .min()
                            .orElse(0);
                    start = Math.max(start, first);
                }
                if (start < Long.MAX_VALUE) {
                    long end = start + step.weeks().twiceMiddle();
                    if (end < ends.getOrDefault(code, Long.MAX_VALUE)) {
                        ends.put(code, end);
                        changed = true;
                    }
                }
            }
        }
        long last = one.required().stream()
                .mapToLong(code -> met(one.graph(), code, ends))
                .max()
                .orElse(0);
        return last == Long.MAX_VALUE ? -1 : last;
    }

    private static long met(Graph graph, String code, TreeMap<String, Long> ends) {
        return graph.meeting(code).stream()
                .mapToLong(one -> ends.getOrDefault(one, Long.MAX_VALUE))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    @Test
    void sharedStepsArePaidOnceAndRunSideBySide() {
        Graph graph = graph(
                requirement("quality", Set.of(), step("quality", 10, 20, 8, 12, Set.of("manual"))),
                requirement("cyber", Set.of("diagnosis"), step("cyber", 30, 30, 4, 4, Set.of("manual"))),
                requirement("diagnosis", Set.of(), step("diagnosis", 5, 5, 40, 40)),
                requirement("manual", Set.of(), step("manual", 1, 3, 2, 4)));
        List<Way> ways = new Ways(graph).frontier(Set.of(), List.of("quality", "cyber"));
        assertThat(ways).hasSize(2);
        assertThat(ways.getFirst().codes()).containsExactly("manual", "diagnosis", "quality");
        assertThat(ways.getFirst().costCents()).isEqualTo(new Range(16, 28));
        assertThat(ways.getFirst().weeks()).isEqualTo(new Range(40, 40));
        Way fast = ways.getLast();
        assertThat(fast.codes()).containsExactly("manual", "cyber", "quality");
        assertThat(fast.costCents()).isEqualTo(new Range(41, 53));
        assertThat(fast.weeks()).isEqualTo(new Range(10, 16));
        assertThat(fast.steps().get(1).start()).isEqualTo(new Range(2, 4));
    }

    @Test
    void whatIsHeldCostsNothingAlsoUnderAnotherLabel() {
        Graph graph = graph(
                requirement("iso", Set.of("en"), step("iso", 10, 10, 20, 20)),
                requirement("en", Set.of(), step("en", 90, 90, 60, 60)),
                requirement("aqap", Set.of(), step("aqap", 2, 2, 3, 3, Set.of("iso"))));
        Way way = new Ways(graph).findCheapest(Set.of("en"), List.of("aqap")).orElseThrow();
        assertThat(way.codes()).containsExactly("aqap");
        assertThat(new Ways(graph)
                        .findCheapest(Set.of("aqap"), List.of("aqap"))
                        .orElseThrow()
                        .steps())
                .isEmpty();
    }

    @Test
    void whatNoStepBringsIsOutOfReach() {
        Graph graph = graph(
                requirement("sponsor", Set.of(), null),
                requirement("clearance", Set.of(), step("clearance", 1, 1, 1, 1, Set.of("sponsor"))));
        Ways ways = new Ways(graph);
        assertThat(ways.findCheapest(Set.of(), List.of("clearance"))).isEmpty();
        assertThat(ways.isWithinReach(Set.of("sponsor"), List.of("clearance"))).isTrue();
    }

    @Test
    void aStepThatWouldComeBeforeItselfIsRefusedWithTheWayRound() {
        assertThatThrownBy(() -> graph(
                        requirement("a", Set.of(), step("a", 1, 1, 1, 1, Set.of("b"))),
                        requirement("b", Set.of("c"), null),
                        requirement("c", Set.of(), step("c", 1, 1, 1, 1, Set.of("a")))))
                .isInstanceOfSatisfying(UnusableGraphException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(UnusableGraphException.Reason.CYCLE);
                    assertThat(refused.codes()).containsExactly("a", "c", "a");
                });
        assertThatThrownBy(() -> graph(requirement("a", Set.of("z"), null)))
                .isInstanceOfSatisfying(
                        UnusableGraphException.class,
                        refused -> assertThat(refused.codes()).containsExactly("a", "z"));
    }

    /** Labels that count for one another are no cycle: each is got by itself. */
    @Test
    void labelsAcceptedForOneAnotherAreNoCycle() {
        Graph graph = graph(
                requirement("air", Set.of("pass"), step("air", 5, 5, 6, 6)),
                requirement("pass", Set.of("air"), step("pass", 3, 3, 9, 9)));
        assertThat(new Ways(graph)
                        .findCheapest(Set.of(), List.of("air", "pass"))
                        .orElseThrow()
                        .codes())
                .containsExactly("pass");
        assertThat(new Ways(graph)
                        .findFastest(Set.of(), List.of("air", "pass"))
                        .orElseThrow()
                        .codes())
                .containsExactly("air");
    }

    @SafeVarargs
    private static Step step(String code, long cost, long costMost, long weeks, long weeksMost, Set<String>... needs) {
        return new Step(code, new Range(cost, costMost), new Range(weeks, weeksMost), List.of(needs));
    }

    private static Graph.Requirement requirement(String code, Set<String> accepted, @Nullable Step step) {
        return new Graph.Requirement(code, accepted, step);
    }

    private static Graph graph(Graph.Requirement... requirements) {
        return new Graph(new ArrayList<>(List.of(requirements)));
    }
}
