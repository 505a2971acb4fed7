package fr.beffroi.workbench.meetings.plan;

import java.util.UUID;

/**
 * A guest at a host's table.
 *
 * @param slot from 0
 * @param worth what it is worth to the schedule
 */
public record HeldMeeting(UUID guest, UUID host, int slot, int worth) {

    /** Whether these are the same two. */
    public boolean isOf(HeldMeeting other) {
        return guest.equals(other.guest) && host.equals(other.host);
    }
}
