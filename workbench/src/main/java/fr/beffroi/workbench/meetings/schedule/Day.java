package fr.beffroi.workbench.meetings.schedule;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A day of meetings.
 *
 * @param tablesBySlot for each slot how many meetings can be held at once; slot {@code s + 1} follows on {@code s}
 * @param breaksAfter the slots after which everybody pauses
 * @param maximumInARow how many meetings anyone has in a row without a break or a free slot; 0 sets no limit
 * @param guests in the order in which they registered
 * @param wishes at most one for a guest and a host
 */
public record Day(
        List<Integer> tablesBySlot,
        Set<Integer> breaksAfter,
        int maximumInARow,
        List<Guest> guests,
        List<Host> hosts,
        List<Wish> wishes) {
    public Day {
        tablesBySlot = List.copyOf(tablesBySlot);
        breaksAfter = Set.copyOf(breaksAfter);
        guests = List.copyOf(guests);
        hosts = List.copyOf(hosts);
        wishes = List.copyOf(wishes);
        int slots = tablesBySlot.size();
        if (slots < 1 || tablesBySlot.stream().anyMatch(tables -> tables < 0) || maximumInARow < 0) {
            throw new IllegalArgumentException("A day of " + slots + " slots, " + tablesBySlot + " tables and at most "
                    + maximumInARow + " meetings in a row.\nMaybe one slot or more, and no negative number?");
        }
        Set<String> guestIds = new HashSet<>();
        guests.forEach(guest -> once(guestIds, guest.id(), guest.presentSlots(), slots));
        Set<String> hostIds = new HashSet<>();
        hosts.forEach(host -> once(hostIds, host.id(), host.presentSlots(), slots));
        Set<Wish> pairs = new HashSet<>();
        for (Wish wish : wishes) {
            if (!guestIds.contains(wish.guest())
                    || !hostIds.contains(wish.host())
                    || !pairs.add(new Wish(wish.guest(), wish.host(), 1))) {
                throw new IllegalArgumentException(
                        "The wish " + wish + " stands twice, or names somebody who is not there.");
            }
        }
    }

    /** With as many tables from morning to evening. */
    public Day(
            int slots,
            Set<Integer> breaksAfter,
            int tables,
            int maximumInARow,
            List<Guest> guests,
            List<Host> hosts,
            List<Wish> wishes) {
        this(Collections.nCopies(slots, tables), breaksAfter, maximumInARow, guests, hosts, wishes);
    }

    /** How many slots it has. */
    public int slots() {
        return tablesBySlot.size();
    }

    /** How many meetings can be held at once in a slot. */
    public int tables(int slot) {
        return tablesBySlot.get(slot);
    }

    /** What meetings are worth together; those that nobody wished for nothing. */
    public long value(List<Meeting> meetings) {
        Map<List<String>, Integer> values = values();
        return meetings.stream()
                .mapToLong(meeting -> values.getOrDefault(List.of(meeting.guest(), meeting.host()), 0))
                .sum();
    }

    /** What each pair is worth, by guest and host. */
    public Map<List<String>, Integer> values() {
        return wishes.stream().collect(Collectors.toMap(wish -> List.of(wish.guest(), wish.host()), Wish::value));
    }

    /** Meetings that guests lack to their fair shares, added up. */
    public int missingShares(List<Meeting> meetings) {
        Map<String, Long> held =
                meetings.stream().collect(Collectors.groupingBy(Meeting::guest, Collectors.counting()));
        return guests.stream()
                .mapToInt(guest -> (int) Math.max(0, guest.fairShare() - held.getOrDefault(guest.id(), 0L)))
                .sum();
    }

    private static void once(Set<String> ids, String id, Set<Integer> presentSlots, int slots) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException(id + " stands twice.");
        }
        if (presentSlots.stream().anyMatch(slot -> slot < 0 || slot >= slots)) {
            throw new IllegalArgumentException(
                    id + " is there in " + presentSlots + ", and the day has the slots 0 to " + (slots - 1) + ".");
        }
    }

    /** Whether the slot after this one follows on it without a break. */
    boolean isFollowed(int slot) {
        return slot + 1 < slots() && !breaksAfter.contains(slot);
    }
}
