package fr.beffroi.workbench.aid.received;

import fr.beffroi.workbench.aid.deminimis.DeMinimis;
import fr.beffroi.workbench.aid.deminimis.Standing;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * De minimis aid that is decided here. Called inside the transaction of the decision: what is decided and what it weighs are kept together, or
 * neither. Decisions for one undertaking wait for one another; those for others go on.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DeMinimisGrants {
    private final KnownAids known;
    private final GrantStore store;
    private final AuditLog audit;

    DeMinimisGrants(KnownAids known, GrantStore store, AuditLog audit) {
        this.known = known;
        this.store = store;
        this.audit = audit;
    }

    /**
     * Grants an amount if it fits under the ceiling of the whole undertaking on that day. The undertaking stays locked until the transaction ends:
     * call it before the books are moved, so that all take their locks in one order.
     *
     * @param file weighs once; it is withdrawn before it is granted anew
     * @param day the legal right is given
     * @param cents gross grant equivalent
     * @param funder as the register will name it
     * @throws CeilingPassedException where it does not fit; nothing was kept, and the transaction may go on
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = CeilingPassedException.class)
    public void grant(UUID file, Siren siren, LocalDate day, long cents, String funder) {
        if (cents <= 0) {
            throw new IllegalArgumentException("A grant of " + cents + " cents.\nMaybe 1 or more.");
        }
        KnownAid all = lock(siren);
        DeMinimis law = all.deMinimis();
        Standing standing = law.standing(siren.number(), day);
        if (standing.roomCents() < cents) {
            throw new CeilingPassedException(
                    standing,
                    cents,
                    law.findEarliestDay(siren.number(), cents, day).orElse(null));
        }
        store.insert(file, siren.number(), day, cents, funder, Viewers.current().person());
        audit.record(
                "aid.grant", "company", siren.number(), Map.of("file", file, "cents", cents, "day", day.toString()));
    }

    /** Where an undertaking stands on a day with everything counted, whoever may see it; for officers, who decide by it. */
    public Standing standing(Siren siren, LocalDate day) {
        return known.readForDecision(siren).deMinimis().standing(siren.number(), day);
    }

    /** Takes back what a file weighed; nothing where it weighed nothing. */
    public void withdraw(UUID file) {
        if (store.delete(file)) {
            audit.record("aid.withdraw", "file", file.toString());
        }
    }

    /** Locks all who are or were tied, and reads anew as long as others turn up: who holds whom may change until the lock is held. */
    private KnownAid lock(Siren siren) {
        Set<String> everybody = known.listEverybody(siren);
        Set<String> locked;
        KnownAid all;
        do {
            store.lock(everybody);
            locked = everybody;
            all = known.readForDecision(siren);
            everybody = all.everybody();
        } while (!locked.containsAll(everybody));
        return all;
    }
}
