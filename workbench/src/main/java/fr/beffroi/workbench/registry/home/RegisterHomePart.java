package fr.beffroi.workbench.registry.home;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.HomePart;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Credentials that end: a company's own for its members, those they may see for officers; and the way to one's own page. */
@Component
class RegisterHomePart implements HomePart {
    private static final int ORDER = 20;
    private static final int SHOWN = 8;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    RegisterHomePart(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A credential within its reminder's days, or past its end by less than them. */
    public record Ending(String siren, String company, String kind, LocalDate until, boolean ended) {}

    @Override
    public String fragment() {
        return "registry/home :: credentials";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown() {
        return Set.of(Role.OFFICER, Role.COMPANY_MEMBER)
                .contains(Viewers.current().role());
    }

    @Override
    public Map<String, Object> model() {
        return Objects.requireNonNull(transactions.execute(status -> {
            String own = jdbc.sql("select registry.viewer_company()")
                    .query((row, index) -> Objects.requireNonNullElse(row.getString(1), ""))
                    .single();
            Map<String, Object> model = new HashMap<>();
            model.put("registryOwn", own);
            model.put("registryEndings", endings(own.isEmpty() ? null : own));
            return model;
        }));
    }

    private List<Ending> endings(@Nullable String own) {
        return jdbc.sql("""
                select h.siren, c.name, h.kind, h.until_date, h.until_date < current_date as ended
                from registry.credential h join registry.company c on c.siren = h.siren
                where h.until_date between current_date - h.reminder_days and current_date + h.reminder_days
                    and c.active and (cast(:own as text) is null or h.siren = :own)
                    and not exists (select from registry.credential newer where newer.siren = h.siren and newer.kind = h.kind
                        and (newer.until_date is null or newer.until_date > h.until_date))
                order by h.until_date, c.name limit :most""")
                .param("own", own)
                .param("most", SHOWN)
                .query((row, index) -> new Ending(
                        row.getString("siren"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getObject("until_date", LocalDate.class),
                        row.getBoolean("ended")))
                .list();
    }
}
