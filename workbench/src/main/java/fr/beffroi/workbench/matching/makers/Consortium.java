package fr.beffroi.workbench.matching.makers;

import fr.beffroi.workbench.registry.Siren;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The smallest group of companies that covers all parts of a need together; of several as small the one with the highest scores.
 *
 * @param lead who leads: covers the most parts, then has the highest score
 * @param members the lead among them, by SIREN
 */
public record Consortium(Siren lead, List<Siren> members) {

    /** Lists are copied. */
    public Consortium {
        members = List.copyOf(members);
    }

    /** A company with the parts it covers. */
    public record Candidate(Siren siren, Set<String> covers, double score) {
        /** Sets are copied. */
        public Candidate {
            covers = Set.copyOf(covers);
        }
    }

    /**
     * Finds it exactly, by branch and bound over the part that the fewest can do: at most 20 parts, any number of companies.
     *
     * @return empty where some part is nobody's
     */
    public static Optional<Consortium> find(Set<String> parts, List<Candidate> candidates) {
        List<Candidate> useful = undominated(parts, candidates);
        Search search = new Search(useful);
        search.go(new LinkedHashSet<>(parts), new ArrayList<>(), 0);
        return Optional.ofNullable(search.best)
                .map(members -> new Consortium(
                        lead(members).siren(),
                        members.stream()
                                .map(Candidate::siren)
                                .sorted(Comparator.comparing(Siren::number))
                                .toList()));
    }

    private static Candidate lead(List<Candidate> members) {
        return members.stream()
                .max(Comparator.comparingInt((Candidate one) -> one.covers().size())
                        .thenComparingDouble(Candidate::score)
                        .thenComparing(one -> one.siren().number()))
                .orElseThrow();
    }

    /** Of those that cover the same parts only the best matters. */
    private static List<Candidate> undominated(Set<String> parts, List<Candidate> candidates) {
        Map<Set<String>, Candidate> best = new LinkedHashMap<>();
        for (Candidate one : candidates) {
            Set<String> covers = new LinkedHashSet<>(one.covers());
            covers.retainAll(parts);
            if (!covers.isEmpty()) {
                best.merge(Set.copyOf(covers), new Candidate(one.siren(), covers, one.score()), Consortium::better);
            }
        }
        return List.copyOf(best.values());
    }

    private static Candidate better(Candidate one, Candidate other) {
        return Comparator.comparingDouble(Candidate::score)
                                .thenComparing(candidate -> candidate.siren().number())
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }

    private static final class Search {
        private final List<Candidate> candidates;
        private final int widest;
        private @Nullable List<Candidate> best;
        private double bestScore;

        Search(List<Candidate> candidates) {
            this.candidates = candidates;
            widest = candidates.stream()
                    .mapToInt(one -> one.covers().size())
                    .max()
                    .orElse(1);
        }

        void go(Set<String> left, List<Candidate> chosen, double score) {
            if (left.isEmpty()) {
                if (best == null || chosen.size() < best.size() || chosen.size() == best.size() && score > bestScore) {
                    best = List.copyOf(chosen);
                    bestScore = score;
                }
                return;
            }
            // Even if every further member covered as much as the widest can.
            int least = chosen.size() + (left.size() + widest - 1) / widest;
            if (best != null && least > best.size()) {
                return;
            }
            String scarcest = left.stream()
                    .min(Comparator.comparingLong(this::supply).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            for (Candidate one : candidates) {
                if (one.covers().contains(scarcest)) {
                    Set<String> rest = new LinkedHashSet<>(left);
                    rest.removeAll(one.covers());
                    chosen.add(one);
                    go(rest, chosen, score + one.score());
                    chosen.removeLast();
                }
            }
        }

        private long supply(String part) {
            return candidates.stream()
                    .filter(one -> one.covers().contains(part))
                    .count();
        }
    }
}
