package fr.beffroi.workbench.aid.received;

import fr.beffroi.workbench.aid.deminimis.Regulation;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What companies declare of the de minimis aid they and their undertaking received. */
@Service
@Transactional
public class DeclaredAids {
    private final FactStore store;
    private final KnownAids known;
    private final AuditLog audit;

    DeclaredAids(FactStore store, KnownAids known, AuditLog audit) {
        this.store = store;
        this.known = known;
        this.audit = audit;
    }

    /** Whether the person who asks may declare for a company, and withdraw. */
    @Transactional(readOnly = true)
    public boolean isDeclarable(Siren company) {
        return store.isDeclarable(company.number());
    }

    /** Whether a company may declare what another received: itself, and those it is or was tied to. */
    @Transactional(readOnly = true)
    public boolean isOfUndertaking(Siren company, Siren receiver) {
        return known.listEverybody(company).contains(receiver.number());
    }

    /**
     * Keeps a declaration.
     *
     * @param receiver the company itself or one of its undertaking
     * @param cents gross grant equivalent
     * @param funder empty where it is not said
     */
    public UUID declare(
            Siren company, Siren receiver, LocalDate grantedOn, long cents, Regulation regulation, String funder) {
        UUID id = UUID.randomUUID();
        store.declare(
                new Fact(
                        id.toString(),
                        Fact.Source.DECLARED,
                        company.number(),
                        receiver.number(),
                        grantedOn,
                        cents,
                        regulation,
                        funder),
                Viewers.current().person());
        audit.record("aid.declare", "company", company.number(), Map.of("declaration", id, "cents", cents));
        return id;
    }

    /** Takes a declaration back; false where the company has none of that id. */
    public boolean withdraw(Siren company, UUID id) {
        boolean found = store.withdraw(company.number(), id);
        if (found) {
            audit.record("aid.undeclare", "company", company.number(), Map.of("declaration", id));
        }
        return found;
    }
}
