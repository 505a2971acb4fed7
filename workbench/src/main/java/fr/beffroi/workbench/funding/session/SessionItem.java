package fr.beffroi.workbench.funding.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on the list of a session.
 *
 * @param fileNumber by which people name the file
 * @param steps how many the file has taken
 * @param state of the file, by its code
 * @param proposedCents 0 proposes to refuse
 * @param heldCents what the file holds of its envelope: the proposal before the vote, the grant after it, else 0
 * @param vote null before it is recorded
 */
public record SessionItem(
        UUID file,
        long fileNumber,
        String title,
        String company,
        String companyName,
        UUID programme,
        String programmeName,
        String part,
        String axis,
        int position,
        int steps,
        String state,
        long proposedCents,
        long heldCents,
        @Nullable Vote vote) {

    /**
     * What was decided and how.
     *
     * @param step of the file
     * @param grantedCents 0 for a refusal
     * @param reason of a refusal; else empty
     * @param withdrawals who withdrew for an interest; empty where nobody did
     */
    public record Vote(
            int step,
            String act,
            long grantedCents,
            String reason,
            int inFavour,
            int against,
            int abstained,
            String withdrawals) {
        /** Whether it granted. */
        public boolean grants() {
            return grantedCents > 0;
        }
    }

    /** The same with the names that other modules know. */
    SessionItem named(String company, String programme) {
        return new SessionItem(
                file,
                fileNumber,
                title,
                this.company,
                company,
                this.programme,
                programme,
                part,
                axis,
                position,
                steps,
                state,
                proposedCents,
                heldCents,
                vote);
    }

    /** Whether the body still has to vote on it. */
    public boolean isWaiting() {
        return vote == null && state.equals("to-decide");
    }

    /** Whether it was granted here and is not enforceable yet. */
    public boolean isToBeEnforced() {
        return vote != null && state.equals("granted");
    }
}
