package fr.beffroi.bench.meetings;

import fr.beffroi.workbench.meetings.schedule.Day;
import fr.beffroi.workbench.meetings.schedule.Guest;
import fr.beffroi.workbench.meetings.schedule.Host;
import fr.beffroi.workbench.meetings.schedule.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An invented day: a few hosts everybody wants to see, one guest in ten late and one leaving early, every second host keeping competitors apart, twelve
 * trades, a break after every fourth slot, a fair share of two.
 */
final class InventedDay {
    private static final int TRADES = 12;
    private static final int IN_A_ROW = 4;
    private final Random random;
    private final int slots;

    private InventedDay(long seed, int slots) {
        random = new Random(seed);
        this.slots = slots;
    }

    static Day of(int guestCount, int hostCount, int slots, long seed) {
        return new InventedDay(seed, slots).day(guestCount, hostCount);
    }

    private Day day(int guestCount, int hostCount) {
        List<Guest> guests = IntStream.range(0, guestCount)
                .mapToObj(
                        guest -> new Guest("company " + guest, present(), 2, Set.of("trade " + random.nextInt(TRADES))))
                .toList();
        List<Host> hosts = IntStream.range(0, hostCount)
                .mapToObj(host -> new Host("host " + host, hours(0, slots), random.nextBoolean()))
                .toList();
        List<Wish> wishes = new ArrayList<>();
        for (Guest guest : guests) {
            int count = 3 + random.nextInt(8);
            for (int host : chosen(count, hostCount)) {
                wishes.add(new Wish(guest.id(), hosts.get(host).id(), value()));
            }
        }
        Set<Integer> breaks = IntStream.range(0, slots - 1)
                .filter(slot -> slot % IN_A_ROW == IN_A_ROW - 1)
                .boxed()
                .collect(Collectors.toSet());
        return new Day(slots, breaks, hostCount, IN_A_ROW, guests, hosts, wishes);
    }

    /** Hosts with a low number are wished for more often. */
    private Set<Integer> chosen(int count, int hostCount) {
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < Math.min(count, hostCount)) {
            chosen.add((int) (hostCount * Math.pow(random.nextDouble(), 1.5)));
        }
        return chosen;
    }

    /** Both wish, one wishes, or only a proposal; more or less fitting. */
    private int value() {
        int tier = random.nextInt(10) < 2 ? 700 : random.nextInt(8) < 4 ? 350 : 50;
        return tier + random.nextInt(300);
    }

    private Set<Integer> present() {
        int draw = random.nextInt(10);
        int shift = 1 + random.nextInt(slots / 2);
        return hours(draw == 0 ? shift : 0, draw == 1 ? slots - shift : slots);
    }

    private static Set<Integer> hours(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toSet());
    }
}
