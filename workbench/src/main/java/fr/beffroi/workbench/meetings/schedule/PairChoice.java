package fr.beffroi.workbench.meetings.schedule;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Which pairs should meet, without a clock: everybody has as many meetings as they can sit, no more. Every schedule is such a choice, so what the best
 * choice is worth bounds all schedules. A matching in which each person has a capacity (a b-matching): its linear relaxation is nearly whole, which
 * makes it quick.
 */
final class PairChoice {
    private final DayIndex index;
    private final CpModel model = Solving.model();
    private final BoolVar[] meets;
    private final IntVar missing;

    PairChoice(DayIndex index) {
        this.index = index;
        Day day = index.day;
        meets = new BoolVar[day.wishes().size()];
        Arrays.setAll(meets, wish -> model.newBoolVar(""));
        for (int wish = 0; wish < meets.length; wish++) {
            if (index.slotsOf[wish].length == 0) {
                model.addEquality(meets[wish], 0);
            }
        }
        model.addLessOrEqual(
                LinearExpr.sum(meets),
                day.tablesBySlot().stream().mapToLong(Integer::longValue).sum());
        for (int host = 0; host < day.hosts().size(); host++) {
            addHost(host);
        }
        missing = model.newIntVar(
                0, day.guests().stream().mapToInt(Guest::fairShare).sum(), "");
        addGuests();
    }

    /** Pairs that are worth most among the choices that leave the fewest shares open, or at most so many if a number is given. */
    record Chosen(Set<Integer> wishes, int missing, int missingAtLeast, long bound) {}

    /** Where the time does not do for any answer nothing is chosen, and the bound is what all wishes are worth together. */
    Chosen choose(Duration limit) {
        model.minimize(missing);
        CpSolver fewest = Solving.solver(limit.dividedBy(2));
        if (!isSolved(fewest.solve(model))) {
            return nothing(0);
        }
        int atLeast = (int) Math.ceil(fewest.bestObjectiveBound() - 1e-6);
        return choose((int) fewest.value(missing), atLeast, limit.dividedBy(2));
    }

    Chosen choose(int missingAtMost, int missingAtLeast, Duration limit) {
        model.clearObjective();
        model.addLessOrEqual(missing, missingAtMost);
        LinearExprBuilder value = LinearExpr.newBuilder();
        for (int wish = 0; wish < meets.length; wish++) {
            value.addTerm(meets[wish], index.value(wish));
        }
        model.maximize(value);
        CpSolver solver = Solving.solver(limit);
        if (!isSolved(solver.solve(model))) {
            return nothing(missingAtLeast);
        }
        Set<Integer> chosen = new HashSet<>();
        for (int wish = 0; wish < meets.length; wish++) {
            if (solver.booleanValue(meets[wish])) {
                chosen.add(wish);
            }
        }
        return new Chosen(chosen, missingAtMost, missingAtLeast, (long) Math.floor(solver.bestObjectiveBound() + 1e-6));
    }

    private Chosen nothing(int missingAtLeast) {
        int shares = index.day.guests().stream().mapToInt(Guest::fairShare).sum();
        long all = index.day.wishes().stream().mapToLong(Wish::value).sum();
        return new Chosen(Set.of(), shares, missingAtLeast, all);
    }

    private void addHost(int host) {
        Day day = index.day;
        Set<Integer> present = day.hosts().get(host).presentSlots();
        List<Integer> wishes = index.wishesOfHost.get(host);
        limit(wishes, _ -> true, Sittings.countMost(day, present, day.maximumInARow()));
        index.competitorsAt(host)
                .values()
                .forEach(rivals -> limit(rivals, _ -> true, Sittings.countMost(day, present, 1)));
        // Who leaves early, or comes late, can only sit in the slots before, or after (Hall's condition on these sets
        // of slots).
        for (int border = 1; border < day.slots(); border++) {
            int at = border;
            int before = (int) present.stream().filter(slot -> slot < at).count();
            limit(wishes, wish -> last(wish) < at, before);
            limit(wishes, wish -> first(wish) >= at, present.size() - before);
        }
    }

    private int first(int wish) {
        return index.slotsOf[wish].length == 0 ? -1 : index.slotsOf[wish][0];
    }

    private int last(int wish) {
        int[] slots = index.slotsOf[wish];
        return slots.length == 0 ? index.day.slots() : slots[slots.length - 1];
    }

    private void addGuests() {
        Day day = index.day;
        List<IntVar> lacks = new ArrayList<>();
        for (int guest = 0; guest < day.guests().size(); guest++) {
            Guest one = day.guests().get(guest);
            List<Integer> wishes = index.wishesOfGuest.get(guest);
            limit(wishes, _ -> true, Sittings.countMost(day, one.presentSlots(), day.maximumInARow()));
            if (one.fairShare() > 0) {
                IntVar lack = model.newIntVar(0, one.fairShare(), "");
                model.addGreaterOrEqual(sum(wishes).add(lack), one.fairShare());
                lacks.add(lack);
            }
        }
        model.addEquality(missing, LinearExpr.sum(lacks.toArray(IntVar[]::new)));
    }

    private void limit(List<Integer> wishes, IntPredicate which, int most) {
        List<Integer> those = wishes.stream().filter(which::test).toList();
        if (those.size() > most) {
            model.addLessOrEqual(sum(those), most);
        }
    }

    private LinearExprBuilder sum(List<Integer> wishes) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        wishes.forEach(wish -> sum.add(meets[wish]));
        return sum;
    }

    private static boolean isSolved(CpSolverStatus status) {
        return switch (status) {
            case OPTIMAL, FEASIBLE -> true;
            case UNKNOWN -> false;
            default ->
                throw new IllegalStateException("A choice of pairs always exists, the solver says " + status + ".");
        };
    }
}
