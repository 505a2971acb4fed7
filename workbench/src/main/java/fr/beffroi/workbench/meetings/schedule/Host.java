package fr.beffroi.workbench.meetings.schedule;

import java.util.Set;

/**
 * A buyer or a public service, at a table of its own.
 *
 * @param presentSlots the slots in which it is there and free
 * @param keepsCompetitorsApart whether two competitors may not follow one another at its table without a break between
 */
public record Host(String id, Set<Integer> presentSlots, boolean keepsCompetitorsApart) {
    public Host {
        presentSlots = Set.copyOf(presentSlots);
    }
}
