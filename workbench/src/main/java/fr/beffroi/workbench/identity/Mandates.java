package fr.beffroi.workbench.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mandates by which a company lets somebody act in its grant files; row-level security decides who sees and gives them. */
public interface Mandates {

    /**
     * A mandate to give.
     *
     * @param email of whoever is to act
     * @param name as the company knows them; may be empty
     * @param file the one it is for; null: all of the company's
     * @param handsIn whether they may also hand in, complete, and ask for payments
     */
    record Wish(String email, String name, @Nullable UUID file, boolean handsIn, LocalDate from, LocalDate until) {}

    /**
     * A mandate that was given.
     *
     * @param mailed whether the mail server took the invitation
     * @param link where it was not mailed: what to hand over, shown this once
     */
    record Given(
            UUID id, String email, boolean mailed, @Nullable String link) {}

    /** Where a mandate is on a day. */
    enum Status {
        /** The invitation is not accepted yet. */
        INVITED,
        /** Accepted, and its first day is still ahead. */
        COMING,
        RUNNING,
        /** Its last day is past. */
        OVER,
        /** The company ended it. */
        ENDED
    }

    /**
     * A mandate.
     *
     * @param company name of the company that gave it
     * @param name of whoever acts, or as the company knows them; empty once they are erased
     * @param email likewise; what the reader may not know is empty
     * @param file the one it is for; null: all of the company's
     * @param acceptedAt null before
     * @param endedAt null unless the company ended it before its last day
     * @param lastUsedAt null where nothing was read or done under it yet
     */
    record Mandate(
            UUID id,
            String company,
            String name,
            String email,
            @Nullable UUID file,
            boolean handsIn,
            LocalDate fromOn,
            LocalDate untilOn,
            Instant givenAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            @Nullable Instant lastUsedAt) {

        /** Where it is on a day. */
        public Status statusOn(LocalDate day) {
            if (endedAt != null) {
                return Status.ENDED;
            }
            if (untilOn.isBefore(day)) {
                return Status.OVER;
            }
            if (acceptedAt == null) {
                return Status.INVITED;
            }
            return fromOn.isAfter(day) ? Status.COMING : Status.RUNNING;
        }
    }

    /**
     * Gives one in the name of the viewer's company, and invites whoever is to act.
     *
     * @throws RuntimeException a resolvable message where the address cannot be one, or is a member's of the company, who needs none
     */
    Given give(Wish wish);

    /** Those the viewer's company gave, or under which the viewer acts; the newest first. */
    List<Mandate> list();

    /** One of them. */
    Optional<Mandate> find(UUID id);

    /** Ends one of the viewer's company's at once; whether there was one to end. */
    boolean end(UUID id);

    /** Whether the viewer acts today under a mandate that lets them hand in a file and ask for its payments. */
    boolean mayHandIn(UUID file);
}
