package fr.beffroi.workbench.demand.notice.join;

import fr.beffroi.workbench.demand.notice.Change;
import fr.beffroi.workbench.demand.notice.Change.Effect;
import fr.beffroi.workbench.demand.notice.Notice;
import fr.beffroi.workbench.demand.notice.NoticeKind;
import fr.beffroi.workbench.demand.notice.NoticeSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one notice of all pieces that are tied by their names. The answer depends on the set of pieces alone, not on their order: pieces are put into the
 * order of their publication, each after what it changes, and applied one after the other.
 */
public final class Joining {
    /** Of notices that change each other on one day; longer chains are put into the order of their dates only. */
    private static final int LONGEST_CHAIN = 50;

    private Joining() {}

    /** One publication, in whatever sources it stood. */
    private record Step(Notice notice, String name) {
        @Nullable
        Effect effect() {
            return Stream.of(Effect.CANCELS, Effect.REPLACES, Effect.CORRECTS)
                    .filter(effect -> notice.changes().stream().anyMatch(change -> change.effect() == effect))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether it says all by itself, so that it can be shown though what it changes is unknown. */
        boolean standsAlone() {
            Effect effect = effect();
            return effect == null
                    || effect == Effect.REPLACES
                    || effect == Effect.CANCELS
                            && (notice.source() == NoticeSource.EFORMS || notice.kind() == NoticeKind.AWARD);
        }
    }

    /** Its place in time: never before what it changes. */
    private record Rank(LocalDate on, int depth) {}

    /** @param received at least one piece, one of a key */
    public static Joined of(Collection<Received> received) {
        List<Received> pieces =
                received.stream().sorted(Comparator.comparing(Received::key)).toList();
        List<Step> steps = publications(pieces).stream()
                .map(SameNotice::of)
                .map(notice -> new Step(
                        notice,
                        notice.identifiers().stream().sorted().findFirst().orElseThrow()))
                .toList();
        return join(steps, pieces);
    }

    /** Pieces that share an identifier are one publication. */
    private static List<List<Received>> publications(List<Received> pieces) {
        Groups<String> groups = new Groups<>();
        pieces.forEach(piece -> groups.tie(piece.notice().identifiers()));
        Map<String, List<Received>> publications = new HashMap<>();
        pieces.forEach(piece -> publications
                .computeIfAbsent(groups.find(piece.notice().identifiers().getFirst()), root -> new ArrayList<>())
                .add(piece));
        return List.copyOf(publications.values());
    }

    private static Joined join(List<Step> steps, List<Received> pieces) {
        Map<Step, Rank> ranks = ranks(steps);
        List<Step> ordered = steps.stream()
                .sorted(Comparator.comparing((Step step) ->
                                Objects.requireNonNull(ranks.get(step)).on())
                        .thenComparingInt(
                                step -> Objects.requireNonNull(ranks.get(step)).depth())
                        .thenComparing(Step::name))
                .toList();
        Notice now = null;
        boolean cancelled = false;
        List<Revision> history = new ArrayList<>();
        for (Step step : ordered) {
            Effect effect = step.effect();
            if (now == null) {
                if (step.standsAlone()) {
                    now = step.notice();
                    cancelled = effect == Effect.CANCELS;
                }
                continue;
            }
            Notice after = after(step, now);
            history.add(new Revision(
                    step.notice().publishedOn(),
                    Objects.requireNonNullElse(effect, Effect.REPLACES),
                    step.notice().identifiers().getFirst(),
                    Differences.between(now, after)));
            cancelled = effect == Effect.CANCELS || effect == Effect.CORRECTS && cancelled;
            now = after;
        }
        return now == null
                ? new Joined(ordered.getFirst().notice(), false, true, List.of(), pieces)
                : new Joined(now, cancelled, false, history, pieces);
    }

    private static Notice after(Step step, Notice now) {
        return switch (step.effect()) {
            case CORRECTS -> Corrections.apply(step.notice(), now);
            case CANCELS -> Corrections.cancel(step.notice(), now);
            case REPLACES -> step.notice();
            case null -> step.notice();
        };
    }

    /**
     * Dates and depths spread along changes, all at once in each round: notices that name each other in a ring, as careless or hostile publishers write
     * them, get a place that is at least always the same.
     */
    private static Map<Step, Rank> ranks(List<Step> steps) {
        Map<String, Step> byName = new HashMap<>();
        steps.forEach(step -> step.notice().identifiers().forEach(name -> byName.put(name, step)));
        Map<Step, Rank> ranks = new HashMap<>();
        steps.forEach(step -> ranks.put(
                step, new Rank(Optional.ofNullable(step.notice().publishedOn()).orElse(LocalDate.MIN), 0)));
        boolean moved = steps.size() > 1;
        for (int round = 0; moved && round < LONGEST_CHAIN; round++) {
            Map<Step, Rank> next = new HashMap<>();
            steps.forEach(step -> next.put(step, after(step, byName, ranks)));
            moved = !next.equals(ranks);
            ranks.putAll(next);
        }
        return ranks;
    }

    private static Rank after(Step step, Map<String, Step> byName, Map<Step, Rank> ranks) {
        Rank rank = Objects.requireNonNull(ranks.get(step));
        for (Change change : step.notice().changes()) {
            Step target = byName.get(change.of());
            if (target != null && target != step) {
                Rank earlier = Objects.requireNonNull(ranks.get(target));
                rank = new Rank(
                        earlier.on().isAfter(rank.on()) ? earlier.on() : rank.on(),
                        Math.max(rank.depth(), earlier.depth() + 1));
            }
        }
        return rank;
    }
}
