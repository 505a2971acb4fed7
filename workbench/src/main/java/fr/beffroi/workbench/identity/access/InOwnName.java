package fr.beffroi.workbench.identity.access;

import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the workbench does in its own name, such as comparing a password: in a transaction of its own, since one already begun keeps the
 * person it began with.
 */
@Component
public class InOwnName {
    private final TransactionTemplate transactions;

    InOwnName(PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Calls {@code action} and commits. */
    public <T extends @Nullable Object> T call(Supplier<T> action) {
        return Viewers.callAs(Viewer.SYSTEM, () -> transactions.execute(status -> action.get()));
    }

    /** As {@link #call}, with nothing to give back. */
    public void run(Runnable action) {
        Viewers.runAs(Viewer.SYSTEM, () -> transactions.executeWithoutResult(status -> action.run()));
    }
}
