package fr.beffroi.workbench.matching.makers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.registry.Siren;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The smallest group that covers all parts, held against trying every group. */
class ConsortiumTest {

    @RepeatedTest(300)
    void noGroupIsSmallerNorBetter(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Set<String> parts = new HashSet<>();
        for (int i = 0; i < 1 + random.nextInt(7); i++) {
            parts.add("part-" + i);
        }
        List<Consortium.Candidate> candidates = new ArrayList<>();
        int count = random.nextInt(11);
        for (int i = 0; i < count; i++) {
            Set<String> covers = new HashSet<>(parts);
            covers.removeIf(part -> random.nextInt(100) < 65);
            if (random.nextInt(10) == 0) {
                covers.add("nobody asked for this");
            }
            // No two groups may tie by chance.
            candidates.add(
                    new Consortium.Candidate(Siren.fictive(i + 1), covers, 1 + random.nextInt(50) + (1 << i) / 4096.0));
        }
        Optional<Consortium> found = Consortium.find(parts, candidates);
        Optional<List<Consortium.Candidate>> best = byTryingAll(parts, candidates);
        assertThat(found.isPresent())
                .as("seed " + repetition.getCurrentRepetition())
                .isEqualTo(best.isPresent());
        best.ifPresent(group -> assertThat(found.orElseThrow().members())
                .as("seed " + repetition.getCurrentRepetition())
                .containsExactlyInAnyOrderElementsOf(
                        group.stream().map(Consortium.Candidate::siren).toList()));
    }

    private static Optional<List<Consortium.Candidate>> byTryingAll(
            Set<String> parts, List<Consortium.Candidate> candidates) {
        List<Consortium.Candidate> best = null;
        for (int mask = 1; mask < 1 << candidates.size(); mask++) {
            List<Consortium.Candidate> group = new ArrayList<>();
            Set<String> left = new HashSet<>(parts);
            for (int i = 0; i < candidates.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    group.add(candidates.get(i));
                    left.removeAll(candidates.get(i).covers());
                }
            }
            if (left.isEmpty() && (best == null || isBetter(group, best))) {
                best = group;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBetter(List<Consortium.Candidate> group, List<Consortium.Candidate> best) {
        return group.size() < best.size() || group.size() == best.size() && score(group) > score(best);
    }

    private static double score(List<Consortium.Candidate> group) {
        return group.stream().mapToDouble(Consortium.Candidate::score).sum();
    }

    @Test
    void whoHoldsTheMostPartsLeads() {
        Consortium group = Consortium.find(
                        Set.of("a", "b", "c"),
                        List.of(
                                new Consortium.Candidate(Siren.fictive(1), Set.of("a"), 99),
                                new Consortium.Candidate(Siren.fictive(2), Set.of("b", "c"), 50)))
                .orElseThrow();
        assertThat(group.lead()).isEqualTo(Siren.fictive(2));
        assertThat(group.members()).containsExactly(Siren.fictive(1), Siren.fictive(2));
    }

    @Test
    void whatNobodyHoldsHasNoGroup() {
        assertThat(Consortium.find(
                        Set.of("a", "b"), List.of(new Consortium.Candidate(Siren.fictive(1), Set.of("a"), 1))))
                .isEmpty();
    }
}
