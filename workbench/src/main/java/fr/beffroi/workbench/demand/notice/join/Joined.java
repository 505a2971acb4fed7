package fr.beffroi.workbench.demand.notice.join;

import fr.beffroi.workbench.demand.notice.Notice;
import java.util.List;

/**
 * A notice as it stands now.
 *
 * @param notice what holds, after all corrections; its identifiers are those of the piece that holds
 * @param cancelled it no longer holds
 * @param waiting there is a correction or cancellation only: what it is about has not come yet
 * @param history what became of it, oldest first
 * @param received what each source gave, by key
 */
public record Joined(
        Notice notice, boolean cancelled, boolean waiting, List<Revision> history, List<Received> received) {
    public Joined {
        history = List.copyOf(history);
        received = List.copyOf(received);
    }
}
