package fr.beffroi.workbench.meetings.plan;

import java.util.List;

/**
 * A schedule put right, before it is taken over.
 *
 * @param number of the schedule
 * @param lost what cannot be held any more
 * @param moved what is held in another slot, with the new one
 * @param added what is new
 */
public record ProposedRepair(int number, List<HeldMeeting> lost, List<Move> moved, List<HeldMeeting> added) {
    public ProposedRepair {
        lost = List.copyOf(lost);
        moved = List.copyOf(moved);
        added = List.copyOf(added);
    }

    /** A meeting that moves. */
    public record Move(HeldMeeting meeting, int slotBefore) {}

    /** What differs between the schedule that is shown and the one that puts it right. */
    static ProposedRepair between(int number, List<HeldMeeting> before, List<HeldMeeting> after) {
        List<HeldMeeting> lost = before.stream()
                .filter(one -> after.stream().noneMatch(one::isOf))
                .toList();
        List<HeldMeeting> added = after.stream()
                .filter(one -> before.stream().noneMatch(one::isOf))
                .toList();
        List<Move> moved = after.stream()
                .flatMap(one -> before.stream()
                        .filter(other -> one.isOf(other) && one.slot() != other.slot())
                        .map(other -> new Move(one, other.slot())))
                .toList();
        return new ProposedRepair(number, lost, moved, added);
    }

    /** Whether nobody's programme changes. */
    public boolean changesNothing() {
        return lost.isEmpty() && moved.isEmpty() && added.isEmpty();
    }
}
