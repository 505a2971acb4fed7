package fr.beffroi.workbench.identity.trust;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The demo's company trusts the demo's task force, until somebody decides otherwise. */
@Component
@Profile("demo")
@Order(15)
class DemoTrust implements ApplicationRunner {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    DemoTrust(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<Viewer> heads = Viewers.callAs(Viewer.SYSTEM, () -> transactions.execute(status -> undecided()));
        for (Viewer head : heads) {
            Viewers.runAs(
                    head,
                    () -> transactions.executeWithoutResult(status ->
                            jdbc.sql("""
                            insert into identity.trust (company, task_force)
                            select :company, id from identity.organisation where kind = 'task-force' on conflict do nothing""").param("company", head.organisation()).update()));
        }
    }

    /** The demo's company heads, as long as none of them has given or withdrawn trust. */
    private List<Viewer> undecided() {
        return jdbc.sql("""
                        select m.person, m.organisation
                        from identity.membership m join identity.organisation o on o.id = m.organisation
                        where m.role = 'company-member' and o.fictive
                          and not exists (select from identity.audit_entry where action like 'trust.%')""")
                .query((row, index) ->
                        new Viewer(row.getObject(1, UUID.class), row.getObject(2, UUID.class), Role.COMPANY_MEMBER))
                .list();
    }
}
