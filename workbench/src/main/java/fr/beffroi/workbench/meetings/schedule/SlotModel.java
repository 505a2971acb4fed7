package fr.beffroi.workbench.meetings.schedule;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Wishes in slots: a yes or no for each wish and slot, and the rules of the day between them. Meetings that stand already (of the past, or locked by an
 * officer) count in every rule and are not decided.
 */
final class SlotModel {
    final CpModel model = Solving.model();
    private final DayIndex index;
    private final Set<Meeting> standing;
    private final Map<Integer, Map<Integer, BoolVar>> held = new HashMap<>();

    /**
     * @param wishes those that may be held
     * @param open the slots in which they may be
     * @param standing what is held anyway; its wishes are not decided a second time
     */
    SlotModel(DayIndex index, Set<Integer> wishes, Set<Integer> open, Set<Meeting> standing) {
        this.index = index;
        this.standing = standing;
        Set<Integer> done = standing.stream().map(index::wishOf).collect(Collectors.toSet());
        for (int wish : wishes) {
            Map<Integer, BoolVar> slots = new HashMap<>();
            for (int slot : index.slotsOf[wish]) {
                if (open.contains(slot) && !done.contains(wish)) {
                    slots.put(slot, model.newBoolVar(""));
                }
            }
            if (!slots.isEmpty()) {
                held.put(wish, slots);
                model.addAtMostOne(slots.values().toArray(Literal[]::new));
            }
        }
        addPeople(index.wishesOfGuest, guest -> index.day.guests().get(guest).id(), true);
        addPeople(index.wishesOfHost, host -> index.day.hosts().get(host).id(), false);
        addTables();
        addCompetitors();
    }

    Map<Integer, Map<Integer, BoolVar>> held() {
        return held;
    }

    List<Meeting> read(CpSolver solver) {
        List<Meeting> meetings = new ArrayList<>(standing);
        held.forEach((wish, slots) -> slots.forEach((slot, variable) -> {
            if (solver.booleanValue(variable)) {
                meetings.add(index.meeting(wish, slot));
            }
        }));
        return meetings;
    }

    private void addPeople(List<List<Integer>> wishesOf, IntFunction<String> id, boolean guests) {
        for (int person = 0; person < wishesOf.size(); person++) {
            String name = id.apply(person);
            boolean[] taken = new boolean[index.day.slots()];
            standing.stream()
                    .filter(meeting -> name.equals(guests ? meeting.guest() : meeting.host()))
                    .forEach(meeting -> taken[meeting.slot()] = true);
            List<Integer> wishes = wishesOf.get(person);
            for (int slot = 0; slot < index.day.slots(); slot++) {
                limit(at(wishes, slot, slot), taken[slot] ? 0 : 1);
            }
            addRuns(wishes, taken);
        }
    }

    /** Nobody sits more than so many meetings in a row: at most so many in each window that is one longer. */
    private void addRuns(List<Integer> wishes, boolean[] taken) {
        int most = index.day.maximumInARow();
        for (int from = 0; most > 0 && from + most < index.day.slots(); from++) {
            int there = 0;
            boolean unbroken = true;
            for (int slot = from; slot <= from + most; slot++) {
                there += taken[slot] ? 1 : 0;
                unbroken &= slot == from + most || index.day.isFollowed(slot);
            }
            if (unbroken) {
                limit(at(wishes, from, from + most), most - there);
            }
        }
    }

    private void addTables() {
        List<Integer> all = List.copyOf(held.keySet());
        for (int slot = 0; slot < index.day.slots(); slot++) {
            int here = slot;
            int there = (int)
                    standing.stream().filter(meeting -> meeting.slot() == here).count();
            limit(at(all, slot, slot), index.day.tables(slot) - there);
        }
    }

    private void addCompetitors() {
        for (int host = 0; host < index.day.hosts().size(); host++) {
            String name = index.day.hosts().get(host).id();
            index.competitorsAt(host).forEach((trade, rivals) -> {
                for (int slot = 0; slot + 1 < index.day.slots(); slot++) {
                    if (index.day.isFollowed(slot)) {
                        limit(at(rivals, slot, slot + 1), 1 - countStanding(name, rivals, slot));
                    }
                }
            });
        }
    }

    private int countStanding(String host, List<Integer> rivals, int slot) {
        return (int) standing.stream()
                .filter(meeting ->
                        meeting.host().equals(host) && (meeting.slot() == slot || meeting.slot() == slot + 1))
                .filter(meeting -> rivals.contains(index.wishOf(meeting)))
                .count();
    }

    private List<BoolVar> at(List<Integer> wishes, int from, int to) {
        List<BoolVar> variables = new ArrayList<>();
        for (int wish : wishes) {
            held.getOrDefault(wish, Map.of()).forEach((slot, variable) -> {
                if (slot >= from && slot <= to) {
                    variables.add(variable);
                }
            });
        }
        return variables;
    }

    /** Standing meetings may break a rule already (a table lost): what is decided then adds nothing to it. */
    private void limit(List<BoolVar> variables, int most) {
        if (most == 1) {
            model.addAtMostOne(variables.toArray(Literal[]::new));
        } else if (variables.size() > Math.max(0, most)) {
            model.addLessOrEqual(LinearExpr.sum(variables.toArray(BoolVar[]::new)), Math.max(0, most));
        }
    }
}
