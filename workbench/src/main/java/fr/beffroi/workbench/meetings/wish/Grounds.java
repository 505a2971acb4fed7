package fr.beffroi.workbench.meetings.wish;

import fr.beffroi.workbench.meetings.participant.Participant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers reasons by guest and host. */
final class Grounds {
    private final Map<List<UUID>, List<Reason>> byPair = new LinkedHashMap<>();

    void add(Participant guest, Participant host, Reason reason) {
        List<Reason> known = byPair.computeIfAbsent(List.of(guest.id(), host.id()), pair -> new ArrayList<>());
        if (!known.contains(reason)) {
            known.add(reason);
        }
    }

    List<Proposal> list() {
        return byPair.entrySet().stream()
                .map(entry ->
                        new Proposal(entry.getKey().getFirst(), entry.getKey().getLast(), entry.getValue()))
                .toList();
    }
}
