package fr.beffroi.workbench.harness;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Does something in the name of one of the demo's people, in a transaction, without a page. */
@Component
public class DemoViewers {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    DemoViewers(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The demo's person with a role, as who asks; {@code anonymous} and {@code system} too. */
    public Viewer viewer(String role) {
        return switch (role) {
            case "anonymous" -> Viewer.ANONYMOUS;
            case "system" -> Viewer.SYSTEM;
            default ->
                callAs(
                        Viewer.SYSTEM,
                        () -> jdbc.sql("""
                                select p.id, m.organisation, m.role
                                from identity.person p join identity.membership m on m.person = p.id where p.email = :email""")
                                .param("email", DemoPeople.email(role))
                                .query((row, index) -> new Viewer(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        Role.of(row.getString(3))))
                                .single());
        };
    }

    /** Does something in a transaction of {@code viewer}'s. */
    public <T> T callAs(Viewer viewer, Supplier<T> action) {
        return Viewers.callAs(
                viewer,
                () -> Objects.requireNonNull(transactions.execute(status -> Objects.requireNonNull(action.get()))));
    }

    /** As {@link #callAs}, with nothing to give back. */
    public void runAs(Viewer viewer, Runnable action) {
        Viewers.runAs(viewer, () -> transactions.executeWithoutResult(status -> action.run()));
    }
}
