package fr.beffroi.workbench.meetings.schedule;

import java.util.Set;

/**
 * A company that came, and goes from table to table.
 *
 * @param presentSlots the slots in which it is there and free
 * @param fairShare how many meetings it should have at least
 * @param trades what it does; two guests with a trade in common are competitors
 */
public record Guest(String id, Set<Integer> presentSlots, int fairShare, Set<String> trades) {
    public Guest {
        presentSlots = Set.copyOf(presentSlots);
        trades = Set.copyOf(trades);
        if (fairShare < 0) {
            throw new IllegalArgumentException(
                    "The fair share of " + id + " is " + fairShare + ".\nMaybe 0, which asks for none?");
        }
    }
}
