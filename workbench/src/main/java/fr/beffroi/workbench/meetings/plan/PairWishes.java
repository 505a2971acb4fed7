package fr.beffroi.workbench.meetings.plan;

import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.schedule.Wish;
import fr.beffroi.workbench.meetings.wish.Proposal;
import fr.beffroi.workbench.meetings.wish.Wishes;
import fr.beffroi.workbench.meetings.wish.Worth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What it is worth that two meet, as the optimiser reads it. */
final class PairWishes {
    private static final Wishes.Said NOTHING = new Wishes.Said(null, null);

    private PairWishes() {}

    /**
     * From what both sides say, what is proposed and what officers demand.
     *
     * @param said by guest and host
     */
    static List<Wish> of(
            List<Participant> there,
            Map<List<UUID>, Wishes.Said> said,
            List<Proposal> proposals,
            List<Demand> demands) {
        Map<List<UUID>, Double> grounds = new HashMap<>();
        proposals.forEach(one -> grounds.merge(List.of(one.guest(), one.host()), one.strength(), Math::max));
        Map<List<UUID>, Demand> demanded = new HashMap<>();
        demands.forEach(one -> demanded.put(List.of(one.guest(), one.host()), one));
        Set<List<UUID>> pairs = new HashSet<>(grounds.keySet());
        pairs.addAll(said.keySet());
        pairs.addAll(demanded.keySet());
        Map<List<UUID>, Integer> worth = new HashMap<>();
        for (List<UUID> pair : pairs) {
            Demand demand = demanded.get(pair);
            Wishes.Said both = said.getOrDefault(pair, NOTHING);
            worth.put(
                    pair,
                    demand == null
                            ? Worth.of(both.guest(), both.host(), grounds.get(pair))
                            : demand.isLock() ? Worth.LOCKED : 0);
        }
        return among(there, worth);
    }

    /** As they were when a schedule was worked out: pairs go on being worth that. */
    static List<Wish> asTheyWere(List<Participant> there, Collection<HeldMeeting> worth) {
        return among(
                there,
                worth.stream().collect(Collectors.toMap(one -> List.of(one.guest(), one.host()), HeldMeeting::worth)));
    }

    private static List<Wish> among(List<Participant> there, Map<List<UUID>, Integer> worth) {
        Set<UUID> ids = there.stream().map(Participant::id).collect(Collectors.toSet());
        return worth.entrySet().stream()
                .filter(one -> one.getValue() > 0 && ids.containsAll(one.getKey()))
                .map(one -> new Wish(
                        one.getKey().getFirst().toString(),
                        one.getKey().getLast().toString(),
                        one.getValue()))
                .sorted(Comparator.comparing(Wish::guest).thenComparing(Wish::host))
                .toList();
    }
}
