package fr.beffroi.workbench.meetings.plan;

import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.participant.Participants;
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

/** Reads all that a schedule is made of, for an officer. Call it outside any transaction: proposals are found under others' rights. */
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

    DayFacts read(UUID id) {
        Event event = events.get(id);
        List<Participant> all = participants.listByRegistration(id).stream()
                .filter(Participant::confirmed)
                .toList();
        List<Proposal> proposed = proposals.forSchedule(all);
        return Objects.requireNonNull(transactions.execute(status -> new DayFacts(
                event,
                all,
                wishes.listPairs(all, id),
                proposed,
                trades(all),
                store.listDemands(id),
                store.listIncidents(id))));
    }

    /** For a repair: who is there and what happened. What pairs are worth was settled when the schedule was worked out. */
    DayFacts readForRepair(Event event) {
        List<Participant> all = participants.listByRegistration(event.id()).stream()
                .filter(Participant::confirmed)
                .toList();
        return new DayFacts(event, all, Map.of(), List.of(), trades(all), List.of(), store.listIncidents(event.id()));
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
