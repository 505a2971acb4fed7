package fr.beffroi.workbench.meetings.schedule;

import java.util.List;

/**
 * A schedule set right during the day, and what that touches.
 *
 * @param meetings all meetings, those of the past with them
 * @param lost what stood in the schedule and cannot be held any more
 * @param moved what is held in another slot, with the new slot
 * @param added what is new, where somebody lost a meeting
 */
public record Repair(List<Meeting> meetings, List<Meeting> lost, List<Meeting> moved, List<Meeting> added) {
    public Repair {
        meetings = List.copyOf(meetings);
        lost = List.copyOf(lost);
        moved = List.copyOf(moved);
        added = List.copyOf(added);
    }
}
