package fr.beffroi.workbench.accounts.statement;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.paper.PaperKeeper;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A paper that proves a statement stays in its file. */
@Component
class ProofKeeper implements PaperKeeper {
    private final StatementStore store;

    ProofKeeper(StatementStore store) {
        this.store = store;
    }

    @Override
    public Set<UUID> listKept(GrantFile file) {
        return store.listProofs(file.id());
    }
}
