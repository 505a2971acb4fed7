package fr.beffroi.workbench.meetings.schedule;

import java.util.List;

/**
 * Meetings with their slots, and how good they are.
 *
 * @param value the sum of what the meetings are worth
 * @param bound what no schedule can pass that leaves as few shares open as this one
 * @param missingShares meetings that guests lack to their fair share, added up
 * @param missingSharesAtLeast how many of them no schedule can avoid
 */
public record Schedule(List<Meeting> meetings, long value, long bound, int missingShares, int missingSharesAtLeast) {
    public Schedule {
        meetings = List.copyOf(meetings);
    }

    /** How far the value may be below the best, as a share of the bound. */
    public double gap() {
        return bound == 0 ? 0 : (double) (bound - value) / bound;
    }
}
