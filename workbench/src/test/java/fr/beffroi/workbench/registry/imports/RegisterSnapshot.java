package fr.beffroi.workbench.registry.imports;

import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** All of some companies that imports can touch, as text, so that two moments can be compared; the marks of the last change left out. */
public final class RegisterSnapshot {
    private RegisterSnapshot() {}

    /** What the register holds of companies whose SIREN begins so. */
    public static List<String> of(JdbcClient jdbc, TransactionOperations transactions, String sirens) {
        return Viewers.callAs(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                select 'company ' || (to_jsonb(t) - 'changed_in')::text as row from registry.company t where siren like :sirens
                union all select 'site ' || (to_jsonb(t) - 'changed_in')::text from registry.site t where siren like :sirens
                union all select 'capability ' || to_jsonb(t)::text from registry.capability t where siren like :sirens
                union all select 'credential ' || to_jsonb(t)::text from registry.credential t where siren like :sirens
                union all select 'contact ' || to_jsonb(t)::text from registry.contact t where siren like :sirens
                order by row""")
                        .param("sirens", sirens + "%")
                        .query(String.class)
                        .list())));
    }
}
