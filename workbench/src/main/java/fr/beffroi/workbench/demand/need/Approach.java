package fr.beffroi.workbench.demand.need;

import fr.beffroi.workbench.registry.Siren;
import java.time.Instant;
import java.util.UUID;

/**
 * A company and who asks for something, on the way to knowing each other.
 *
 * @param byCompany whether the company came forward; else it was asked
 * @param state {@code asked}, {@code accepted} or {@code declined}
 */
public record Approach(
        UUID id, UUID need, Siren siren, boolean byCompany, String message, String state, Instant madeAt) {

    /** Whether the other side has not answered yet. */
    public boolean isWaiting() {
        return state.equals("asked");
    }

    /** Whether both know each other now. */
    public boolean isAccepted() {
        return state.equals("accepted");
    }
}
