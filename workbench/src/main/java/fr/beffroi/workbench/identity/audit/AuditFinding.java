package fr.beffroi.workbench.identity.audit;

/**
 * Something wrong with the audit log.
 *
 * @param position the place in the chain; for an entry outside it, or the head, the chain's length
 * @param entry the number of the entry; 0 where it is not about one
 */
public record AuditFinding(Kind kind, long position, long entry) {

    /** What can be wrong. */
    public enum Kind {
        /** The entry is not what was sealed. */
        CHANGED,
        /** The entry was sealed and is no longer there. */
        REMOVED,
        /** The entry was not written by the application, or stands before sealed ones without being sealed. */
        ADDED,
        /** The link does not follow from the one before: a link was changed, or entries were removed together with theirs. */
        BROKEN,
        /** The chain does not end where its head says: links were removed or added at its end. */
        HEAD,
        /** The chain does not pass through the point that was noted down earlier: it was made anew. */
        REMADE
    }
}
