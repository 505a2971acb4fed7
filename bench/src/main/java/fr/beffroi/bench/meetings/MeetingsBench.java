package fr.beffroi.bench.meetings;

import fr.beffroi.bench.MarkdownTable;
import fr.beffroi.workbench.meetings.schedule.Day;
import fr.beffroi.workbench.meetings.schedule.Guest;
import fr.beffroi.workbench.meetings.schedule.Meeting;
import fr.beffroi.workbench.meetings.schedule.PlainSchedules;
import fr.beffroi.workbench.meetings.schedule.Repair;
import fr.beffroi.workbench.meetings.schedule.Schedule;
import fr.beffroi.workbench.meetings.schedule.ScheduleCheck;
import fr.beffroi.workbench.meetings.schedule.ScheduleOptimiser;
import fr.beffroi.workbench.meetings.schedule.ScheduleRepair;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The schedule of a large day, with a proven bound, beside a greedy one and first come, first served; and its repair in the middle of the day. */
@Command(
        name = "meetings",
        description = "Schedules invented days of meetings, and repairs them after a no-show and a late train.",
        mixinStandardHelpOptions = true)
public final class MeetingsBench implements Callable<Integer> {
    @Option(names = "--guests", defaultValue = "300", description = "Companies (default: ${DEFAULT-VALUE}).")
    private int guestCount;

    @Option(names = "--hosts", defaultValue = "40", description = "Buyers and services (default: ${DEFAULT-VALUE}).")
    private int hostCount;

    @Option(names = "--slots", defaultValue = "16", description = "Slots (default: ${DEFAULT-VALUE}).")
    private int slots;

    @Option(names = "--seeds", defaultValue = "3", description = "Days drawn (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--time-limit",
            defaultValue = "60",
            description = "Seconds for each schedule (default: ${DEFAULT-VALUE}).")
    private int timeLimitSeconds;

    private boolean allRight = true;

    @Override
    public Integer call() {
        MarkdownTable table = new MarkdownTable(
                System.out, "day", "schedule", "meetings", "value", "bound", "gap", "open shares", "at least", "s");
        for (int seed = 1; seed <= seeds; seed++) {
            Day day = InventedDay.of(guestCount, hostCount, slots, seed);
            addPlain(table, day, seed, "first come, first served", () -> PlainSchedules.firstCome(day));
            addPlain(table, day, seed, "greedy", () -> PlainSchedules.greedy(day));
            addBest(table, day, seed);
        }
        return allRight ? 0 : 1;
    }

    private void addPlain(MarkdownTable table, Day day, int seed, String name, Supplier<List<Meeting>> plain) {
        long start = System.nanoTime();
        List<Meeting> meetings = plain.get();
        String seconds = seconds(start);
        check(day, meetings, Set.of());
        table.row(
                "" + seed,
                name,
                "" + meetings.size(),
                "" + day.value(meetings),
                "",
                "",
                "" + day.missingShares(meetings),
                "",
                seconds);
    }

    private void addBest(MarkdownTable table, Day day, int seed) {
        long start = System.nanoTime();
        Schedule best = ScheduleOptimiser.find(day, Duration.ofSeconds(timeLimitSeconds));
        String seconds = seconds(start);
        check(day, best.meetings(), Set.of());
        String gap = String.format(Locale.ROOT, "%.2f %%", 100 * best.gap());
        table.row(
                "" + seed,
                "optimiser",
                "" + best.meetings().size(),
                "" + best.value(),
                "" + best.bound(),
                gap,
                "" + best.missingShares(),
                "" + best.missingSharesAtLeast(),
                seconds);
        int now = slots / 3;
        Guest absent = day.guests().get(0);
        addRepair(table, changed(day, absent, Set.of()), best.meetings(), seed, "no-show", now);
        Guest late = day.guests().get(day.guests().size() - 1);
        Set<Integer> rest =
                IntStream.range(2 * slots / 3, slots).boxed().collect(Collectors.toCollection(HashSet::new));
        addRepair(table, changed(day, late, rest), best.meetings(), seed, "late train", 0);
    }

    private void addRepair(MarkdownTable table, Day day, List<Meeting> before, int seed, String name, int now) {
        Set<Integer> past = IntStream.range(0, now).boxed().collect(Collectors.toSet());
        long start = System.nanoTime();
        Repair repair = ScheduleRepair.repair(day, before, past, Duration.ofSeconds(5));
        String seconds = seconds(start);
        check(day, repair.meetings(), past);
        String touched = name + ": " + repair.lost().size() + " lost, "
                + repair.moved().size() + " moved, " + repair.added().size() + " new";
        table.row(
                "" + seed,
                touched,
                "" + repair.meetings().size(),
                "" + day.value(repair.meetings()),
                "",
                "",
                "",
                "",
                seconds);
    }

    private void check(Day day, List<Meeting> meetings, Set<Integer> past) {
        List<String> faults = ScheduleCheck.listFaults(day, meetings, past);
        faults.forEach(System.err::println);
        allRight &= faults.isEmpty();
    }

    private static Day changed(Day day, Guest who, Set<Integer> present) {
        List<Guest> guests = day.guests().stream()
                .map(guest -> guest.equals(who) ? new Guest(who.id(), present, who.fairShare(), who.trades()) : guest)
                .toList();
        return new Day(day.tablesBySlot(), day.breaksAfter(), day.maximumInARow(), guests, day.hosts(), day.wishes());
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
    }
}
