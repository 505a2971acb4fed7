package fr.beffroi.workbench.meetings.plan;

import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.participant.Participants;
import fr.beffroi.workbench.meetings.schedule.Meeting;
import fr.beffroi.workbench.meetings.schedule.Wish;
import fr.beffroi.workbench.meetings.wish.Answer;
import fr.beffroi.workbench.meetings.wish.Proposal;
import fr.beffroi.workbench.meetings.wish.Proposals;
import fr.beffroi.workbench.meetings.wish.Wishes;
import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.MakerFacts;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads all that a schedule is made of, for an officer. */
@Component
class DayReader {
    private final Events events;
    private final Participants participants;
    private final Wishes wishes;
    private final Proposals proposals;
    private final Register register;
    private final ScheduleStore store;
    private final TransactionOperations transactions;

    DayReader(
            Events events,
            Participants participants,
            Wishes wishes,
            Proposals proposals,
            Register register,
            ScheduleStore store,
            TransactionOperations transactions) {
        this.events = events;
        this.participants = participants;
        this.wishes = wishes;
        this.proposals = proposals;
        this.register = register;
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * What a schedule is worked out from.
     *
     * @param kept meetings an officer has fixed
     */
    record Asked(DayFacts facts, List<Meeting> kept) {}

    /** As everybody wishes it now. Call it outside any transaction: proposals are found under others' rights. */
    Asked read(UUID id) {
        Event event = events.get(id);
        List<Participant> there = listThere(id);
        List<Proposal> proposed = proposals.forSchedule(there);
        return Objects.requireNonNull(transactions.execute(status -> {
            List<Demand> demands = store.listDemands(id);
            List<Wish> wished = PairWishes.of(there, wishes.listPairs(there, id), proposed, demands);
            return new Asked(facts(event, there, wished), kept(demands));
        }));
    }

    /**
     * Who is there now and what happened; what pairs are worth was settled when a schedule was worked out. Callers may bring a transaction.
     *
     * @param number of the schedule
     */
    DayFacts readAgain(Event event, int number) {
        List<Participant> there = listThere(event.id());
        return Objects.requireNonNull(transactions.execute(status ->
                facts(event, there, PairWishes.asTheyWere(there, store.listWorth(event.id(), number)))));
    }

    /** Pairs of which one side refuses the other, or which an officer has ruled out, by guest and host. */
    Set<List<UUID>> listRefused(UUID event) {
        Set<List<UUID>> refused = new HashSet<>();
        wishes.listPairs(listThere(event), event).forEach((pair, said) -> {
            if (said.guest() == Answer.REFUSE || said.host() == Answer.REFUSE) {
                refused.add(pair);
            }
        });
        for (Demand demand : store.listDemands(event)) {
            if (demand.isLock()) {
                refused.remove(List.of(demand.guest(), demand.host()));
            } else {
                refused.add(List.of(demand.guest(), demand.host()));
            }
        }
        return refused;
    }

    private List<Participant> listThere(UUID event) {
        return participants.listByRegistration(event).stream()
                .filter(Participant::confirmed)
                .toList();
    }

    private DayFacts facts(Event event, List<Participant> there, List<Wish> wished) {
        return new DayFacts(event, there, trades(there), store.listIncidents(event.id()), wished);
    }

    private static List<Meeting> kept(List<Demand> demands) {
        return demands.stream()
                .filter(Demand::isLock)
                .map(one ->
                        new Meeting(one.guest().toString(), one.host().toString(), Objects.requireNonNull(one.slot())))
                .toList();
    }

    /** Two companies compete where they master the same process. */
    private Map<UUID, Set<String>> trades(List<Participant> all) {
        Map<String, UUID> bySiren = all.stream()
                .filter(one -> one.siren() != null)
                .collect(Collectors.toMap(one -> Objects.requireNonNull(one.siren()), Participant::id));
        Map<UUID, Set<String>> trades = new HashMap<>();
        if (bySiren.isEmpty()) {
            return trades;
        }
        for (MakerFacts facts :
                register.listFacts(bySiren.keySet().stream().map(Siren::new).toList())) {
            UUID id = Objects.requireNonNull(bySiren.get(facts.siren().number()));
            facts.capabilities().stream()
                    .map(Capability::process)
                    .forEach(process ->
                            trades.computeIfAbsent(id, one -> new HashSet<>()).add(process));
        }
        return trades;
    }
}
