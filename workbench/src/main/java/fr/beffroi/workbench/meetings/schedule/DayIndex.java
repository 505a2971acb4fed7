package fr.beffroi.workbench.meetings.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A day by positions instead of names: for each wish its guest, its host, and the slots in which both are there. */
final class DayIndex {
    final Day day;
    final int[] guestOf;
    final int[] hostOf;
    /** By wish: the slots that guest and host share, rising. */
    final int[][] slotsOf;

    final List<List<Integer>> wishesOfGuest;
    final List<List<Integer>> wishesOfHost;
    private final Map<List<String>, Integer> wishOf = new HashMap<>();

    DayIndex(Day day) {
        this.day = day;
        Map<String, Integer> guests = new HashMap<>();
        day.guests().forEach(guest -> guests.put(guest.id(), guests.size()));
        Map<String, Integer> hosts = new HashMap<>();
        day.hosts().forEach(host -> hosts.put(host.id(), hosts.size()));
        wishesOfGuest = empty(guests.size());
        wishesOfHost = empty(hosts.size());
        int wishes = day.wishes().size();
        guestOf = new int[wishes];
        hostOf = new int[wishes];
        slotsOf = new int[wishes][];
        for (int wish = 0; wish < wishes; wish++) {
            Wish wished = day.wishes().get(wish);
            guestOf[wish] = guests.getOrDefault(wished.guest(), -1);
            hostOf[wish] = hosts.getOrDefault(wished.host(), -1);
            slotsOf[wish] = shared(guest(wish), host(wish));
            wishesOfGuest.get(guestOf[wish]).add(wish);
            wishesOfHost.get(hostOf[wish]).add(wish);
            wishOf.put(List.of(wished.guest(), wished.host()), wish);
        }
    }

    Guest guest(int wish) {
        return day.guests().get(guestOf[wish]);
    }

    Host host(int wish) {
        return day.hosts().get(hostOf[wish]);
    }

    int value(int wish) {
        return day.wishes().get(wish).value();
    }

    /** The wish a meeting fulfils, or −1 where the two do not meet any more. */
    int wishOf(Meeting meeting) {
        return wishOf.getOrDefault(List.of(meeting.guest(), meeting.host()), -1);
    }

    Meeting meeting(int wish, int slot) {
        return new Meeting(guest(wish).id(), host(wish).id(), slot);
    }

    /** The wishes at a host's table by trade, where it keeps competitors apart; only trades that two guests share. */
    Map<String, List<Integer>> competitorsAt(int host) {
        Map<String, List<Integer>> byTrade = new TreeMap<>();
        if (day.hosts().get(host).keepsCompetitorsApart()) {
            for (int wish : wishesOfHost.get(host)) {
                guest(wish)
                        .trades()
                        .forEach(trade -> byTrade.computeIfAbsent(trade, _ -> new ArrayList<>())
                                .add(wish));
            }
            byTrade.values().removeIf(wishes -> wishes.size() < 2);
        }
        return byTrade;
    }

    private static int[] shared(Guest guest, Host host) {
        return guest.presentSlots().stream()
                .filter(host.presentSlots()::contains)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static List<List<Integer>> empty(int size) {
        List<List<Integer>> lists = new ArrayList<>();
        IntStream.range(0, size).forEach(_ -> lists.add(new ArrayList<>()));
        return lists;
    }
}
