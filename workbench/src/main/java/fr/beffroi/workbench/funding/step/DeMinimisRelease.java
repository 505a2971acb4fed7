package fr.beffroi.workbench.funding.step;

import fr.beffroi.workbench.aid.received.DeMinimisGrants;
import fr.beffroi.workbench.funding.file.FileMoved;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.life.FileState;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A file that ends without a euro paid weighs nothing more under the ceiling of de minimis. In the workbench's own name: a company gives its grant up, but
 * may not itself take away what was recorded of it. Until then it weighs too long, never too short.
 */
@Component
class DeMinimisRelease {
    private final GrantFiles files;
    private final DeMinimisGrants deMinimis;
    private final TransactionTemplate transactions;

    DeMinimisRelease(GrantFiles files, DeMinimisGrants deMinimis, PlatformTransactionManager manager) {
        this.files = files;
        this.deMinimis = deMinimis;
        transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(FileMoved moved) {
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(status -> files.find(moved.file())
                        .filter(file -> isOver(file.state()))
                        .ifPresent(file -> deMinimis.withdraw(file.id()))));
    }

    private static boolean isOver(FileState state) {
        return state instanceof FileState.Withdrawn || state instanceof FileState.Lapsed(long paid) && paid == 0;
    }
}
