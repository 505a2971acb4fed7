package fr.beffroi.workbench.meetings.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Days drawn by lot: people who come late or leave early, breaks, few tables and fewer later on, competitors, wishes here and there. */
final class RandomDay {
    private final Random random;

    RandomDay(long seed) {
        random = new Random(seed);
    }

    Day tiny() {
        return day(1 + random.nextInt(3), 1 + random.nextInt(2), 2 + random.nextInt(2), 0.6);
    }

    Day small() {
        return day(4 + random.nextInt(8), 2 + random.nextInt(3), 4 + random.nextInt(5), 0.5);
    }

    Day day(int guestCount, int hostCount, int slots, double wished) {
        List<Guest> guests = new ArrayList<>();
        for (int guest = 0; guest < guestCount; guest++) {
            guests.add(new Guest("g" + guest, present(slots), random.nextInt(3), trades()));
        }
        List<Host> hosts = new ArrayList<>();
        for (int host = 0; host < hostCount; host++) {
            hosts.add(new Host("h" + host, present(slots), random.nextBoolean()));
        }
        List<Wish> wishes = new ArrayList<>();
        for (Guest guest : guests) {
            for (Host host : hosts) {
                if (random.nextDouble() < wished) {
                    wishes.add(new Wish(guest.id(), host.id(), 1 + random.nextInt(Wish.MOST)));
                }
            }
        }
        Set<Integer> breaks = random.nextBoolean() ? Set.of(slots / 2 - 1) : Set.of();
        int tables = 1 + random.nextInt(hostCount);
        int inARow = random.nextInt(4);
        return new Day(
                fewerFrom(random.nextInt(2 * slots), Collections.nCopies(slots, tables)),
                breaks,
                inARow,
                guests,
                hosts,
                wishes);
    }

    /** A table less from a slot on. */
    private static List<Integer> fewerFrom(int from, List<Integer> tablesBySlot) {
        return IntStream.range(0, tablesBySlot.size())
                .mapToObj(slot -> slot < from ? tablesBySlot.get(slot) : Math.max(0, tablesBySlot.get(slot) - 1))
                .toList();
    }

    /** The same day, one guest not there, or one later than thought, or a table less from a slot on. */
    Day changed(Day day) {
        int which = random.nextInt(3);
        Guest one = day.guests().get(random.nextInt(day.guests().size()));
        Set<Integer> present = new HashSet<>(which == 0 ? Set.of() : one.presentSlots());
        present.removeIf(slot -> which == 1 && slot < day.slots() / 2);
        List<Guest> guests = day.guests().stream()
                .map(guest -> guest.equals(one) ? new Guest(one.id(), present, one.fairShare(), one.trades()) : guest)
                .toList();
        List<Integer> tables =
                which == 2 ? fewerFrom(random.nextInt(day.slots()), day.tablesBySlot()) : day.tablesBySlot();
        return new Day(tables, day.breaksAfter(), day.maximumInARow(), guests, day.hosts(), day.wishes());
    }

    private Set<Integer> present(int slots) {
        int from = random.nextInt(4) == 0 ? random.nextInt(slots) : 0;
        int to = random.nextInt(4) == 0 ? slots - random.nextInt(slots) : slots;
        return new HashSet<>(IntStream.range(from, Math.max(from, to)).boxed().toList());
    }

    private Set<String> trades() {
        return random.nextInt(3) == 0 ? Set.of() : Set.of(random.nextBoolean() ? "turning" : "wiring");
    }
}
