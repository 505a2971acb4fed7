package fr.beffroi.workbench.meetings.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** A schedule that grows by one meeting after the other: who sits where in which slot, and whether one more fits. */
final class Board {
    private final DayIndex index;
    /** By guest and slot, by host and slot: the wish that is held, or −1. */
    private final int[][] guests;

    private final int[][] hosts;
    private final int[] tables;
    private final List<Meeting> meetings = new ArrayList<>();

    Board(DayIndex index) {
        this.index = index;
        guests = free(index.day.guests().size());
        hosts = free(index.day.hosts().size());
        tables = new int[index.day.slots()];
    }

    List<Meeting> meetings() {
        return meetings;
    }

    /** Holds the wish in the first slot in which it fits; says whether there was one. */
    boolean hold(int wish) {
        return hold(wish, _ -> true);
    }

    /** As above, in slots that are open. */
    boolean hold(int wish, IntPredicate open) {
        for (int slot : index.slotsOf[wish]) {
            if (open.test(slot) && fits(wish, slot)) {
                put(wish, slot);
                return true;
            }
        }
        return false;
    }

    /** Whether the wish is held already. */
    boolean holds(int wish) {
        return Arrays.stream(guests[index.guestOf[wish]]).anyMatch(held -> held == wish);
    }

    /** Holds the wish in this slot, whatever the rules say: it was so. */
    void put(int wish, int slot) {
        guests[index.guestOf[wish]][slot] = wish;
        hosts[index.hostOf[wish]][slot] = wish;
        tables[slot]++;
        meetings.add(index.meeting(wish, slot));
    }

    private boolean fits(int wish, int slot) {
        int[] guest = guests[index.guestOf[wish]];
        int[] host = hosts[index.hostOf[wish]];
        return guest[slot] < 0
                && host[slot] < 0
                && tables[slot] < index.day.tables(slot)
                && isWithinRun(guest, slot)
                && isWithinRun(host, slot)
                && isApart(host, wish, slot);
    }

    private boolean isWithinRun(int[] person, int slot) {
        int most = index.day.maximumInARow();
        int run = 1;
        for (int before = slot - 1; before >= 0 && index.day.isFollowed(before) && person[before] >= 0; before--) {
            run++;
        }
        for (int after = slot; index.day.isFollowed(after) && person[after + 1] >= 0; after++) {
            run++;
        }
        return most == 0 || run <= most;
    }

    private boolean isApart(int[] host, int wish, int slot) {
        if (!index.host(wish).keepsCompetitorsApart()) {
            return true;
        }
        boolean before = slot == 0 || !index.day.isFollowed(slot - 1) || !compete(host[slot - 1], wish);
        return before && (!index.day.isFollowed(slot) || !compete(host[slot + 1], wish));
    }

    private boolean compete(int other, int wish) {
        if (other < 0) {
            return false;
        }
        Set<String> trades = index.guest(other).trades();
        return index.guest(wish).trades().stream().anyMatch(trades::contains);
    }

    private int[][] free(int people) {
        int[][] rows = new int[people][index.day.slots()];
        for (int[] row : rows) {
            Arrays.fill(row, -1);
        }
        return rows;
    }
}
