package fr.beffroi.workbench.meetings.schedule;

import java.util.Arrays;
import java.util.Set;

/** How many meetings one person can have at most, whoever they meet. */
final class Sittings {
    private Sittings() {}

    /**
     * @param slots those the person can use
     * @param inARow how many may follow one another without a break between; 0 sets no limit
     */
    static int countMost(Day day, Set<Integer> slots, int inARow) {
        if (inARow == 0) {
            return slots.size();
        }
        // best[r]: the most meetings up to here when the last r slots of this run are all taken.
        int[] best = new int[inARow + 1];
        Arrays.fill(best, 1, best.length, Integer.MIN_VALUE / 2);
        for (int slot = 0; slot < day.slots(); slot++) {
            int[] next = new int[inARow + 1];
            Arrays.fill(next, Integer.MIN_VALUE / 2);
            for (int run = 0; run <= inARow; run++) {
                next[0] = Math.max(next[0], best[run]);
                if (run < inARow && slots.contains(slot)) {
                    next[run + 1] = best[run] + 1;
                }
            }
            if (!day.isFollowed(slot)) {
                for (int run = 1; run <= inARow; run++) {
                    next[0] = Math.max(next[0], next[run]);
                    next[run] = Integer.MIN_VALUE / 2;
                }
            }
            best = next;
        }
        return Arrays.stream(best).max().orElse(0);
    }
}
