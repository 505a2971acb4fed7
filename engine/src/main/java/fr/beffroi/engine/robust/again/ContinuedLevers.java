package fr.beffroi.engine.robust.again;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.robust.Loss;
import fr.beffroi.engine.robust.run.LostWays;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The levers from the week of the loss on, in weeks counted from it. Those active by then are no longer levers: what they do is part of the
 * model. Those started and not yet active cost nothing more and can only be started at once. Of the others, those remain that can still be
 * started: a lever of a lost company not before it is back.
 */
final class ContinuedLevers {
    private final RampUpModel model;
    private final StartedBefore before;
    private final Loss loss;
    private final LostWays lost;
    private final LostEffects effects;
    private final Set<String> programmes;
    private final Map<String, Integer> bought;

    /**
     * @param open the programmes that are left
     * @param bought levers bought before the loss besides those of the plan, and the weeks of the whole horizon in which they become active
     */
    ContinuedLevers(
            StartedBefore before,
            Loss loss,
            LostWays lost,
            List<Programme> open,
            LostEffects effects,
            Map<String, Integer> bought) {
        model = before.network().model;
        this.before = before;
        this.loss = loss;
        this.lost = lost;
        this.effects = effects;
        this.bought = bought;
        programmes = open.stream().map(Programme::id).collect(Collectors.toSet());
    }

    List<Lever> list() {
        Set<String> gone = gone();
        List<Lever> list = new ArrayList<>();
        for (int position = 0; position < model.levers().size(); position++) {
            Lever lever = model.levers().get(position);
            Integer active = bought.get(lever.id());
            if (active != null) {
                list.add(atOnce(lever, Math.max(0, active - loss.fromWeek()), effects.of(lever)));
            } else if (before.isStarted(position)) {
                if (!before.isActive(position)) {
                    list.add(underWay(lever, before.planned().active(position, before.network()) - loss.fromWeek()));
                }
            } else if (!gone.contains(lever.id())) {
                list.add(open(lever, position, gone));
            }
        }
        return list;
    }

    /** Levers that can no longer be started: too late, excluded by one that was, or in need of another that cannot. */
    private Set<String> gone() {
        Set<String> gone = new HashSet<>();
        for (int position = 0; position < model.levers().size(); position++) {
            Lever lever = model.levers().get(position);
            if (!before.isStarted(position) && (lever.latestWeek() < earliest(position) || isExcluded(lever))) {
                gone.add(lever.id());
            }
        }
        boolean isMore = true;
        while (isMore) {
            isMore = model.levers().stream()
                    .filter(lever -> !gone.contains(lever.id()) && !isStarted(lever.id()))
                    .filter(lever -> lever.requires().stream().anyMatch(gone::contains))
                    .map(lever -> gone.add(lever.id()))
                    .reduce(false, Boolean::logicalOr);
        }
        return gone;
    }

    private boolean isStarted(String lever) {
        return before.isStarted(before.network().lever(lever));
    }

    private boolean isExcluded(Lever lever) {
        for (int other = 0; other < model.levers().size(); other++) {
            Lever started = model.levers().get(other);
            if (before.isStarted(other)
                    && (started.excludes().contains(lever.id())
                            || lever.excludes().contains(started.id()))) {
                return true;
            }
        }
        return false;
    }

    private int earliest(int position) {
        int free = lost.levers()[position] ? loss.untilWeek() : loss.fromWeek();
        return Math.max(model.levers().get(position).earliestWeek(), free);
    }

    /** What it brings to stock is among what arrives. */
    private Lever underWay(Lever lever, int weeksLeft) {
        List<Effect> left = effects.of(lever).stream()
                .filter(effect -> !(effect instanceof Effect.DeliverStock))
                .toList();
        return atOnce(lever, weeksLeft, left);
    }

    /** Costs nothing more, and can only be started at once. */
    private static Lever atOnce(Lever lever, int weeksLeft, List<Effect> left) {
        return new Lever(
                lever.id(),
                lever.name(),
                null,
                lever.kind(),
                0,
                0,
                weeksLeft,
                0,
                0,
                List.of(),
                List.of(),
                left,
                List.of(),
                1);
    }

    private Lever open(Lever lever, int position, Set<String> gone) {
        return new Lever(
                lever.id(),
                lever.name(),
                lever.company(),
                lever.kind(),
                lever.costEuros(),
                lever.costPerWeekEuros(),
                lever.delayWeeks(),
                earliest(position) - loss.fromWeek(),
                lever.latestWeek() - loss.fromWeek(),
                lever.requires().stream()
                        .filter(id -> !before.isActive(before.network().lever(id)))
                        .toList(),
                lever.excludes().stream()
                        .filter(id -> !gone.contains(id) && !isStarted(id))
                        .toList(),
                effects.of(lever),
                lever.eligible().stream().filter(programmes::contains).toList(),
                lever.maxPublicShare());
    }
}
