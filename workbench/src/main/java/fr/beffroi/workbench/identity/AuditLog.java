package fr.beffroi.workbench.identity;

import java.util.Map;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only record of every write, and of every read of what is confidential. Who and when are known by themselves: the person who
 * asks ({@link Viewers#current()}), under a pseudonym, in the transaction's organisation and role.
 *
 * <p>Call it inside the transaction of what it records, which must not be read-only: both are kept, or neither. An import is one entry, with
 * the hash of its file among the details. Never put a person's name, address or telephone among the details: the log outlives people's
 * right to be forgotten; name a person as the subject, or not at all.
 */
@Transactional(propagation = Propagation.MANDATORY)
public interface AuditLog {
    /** The kind of subject whose id is that of a person; it is kept as their pseudonym. */
    String PERSON = "person";

    /**
     * Records something done or read.
     *
     * @param action a verb in the module's own words, such as {@code company.update} or {@code capacity.read}; the word for the reader is
     *     the message {@code audit.action.<action>}, the action itself where there is none
     * @param subjectKind such as {@code company}, {@code scenario}, {@link #PERSON}
     * @param subjectId its id; for {@link #PERSON} the person's UUID
     * @param details what more is worth knowing, such as which fields changed; turned into JSON
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    void record(String action, String subjectKind, String subjectId, Map<String, ?> details);

    /** As {@link #record(String, String, String, Map)}, with nothing more to know. */
    default void record(String action, String subjectKind, String subjectId) {
        record(action, subjectKind, subjectId, Map.of());
    }
}
