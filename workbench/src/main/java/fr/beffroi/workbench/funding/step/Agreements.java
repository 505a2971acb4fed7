package fr.beffroi.workbench.funding.step;

import fr.beffroi.workbench.registry.Siren;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When an agreement is due: where the grants of one authority to one body of private law pass 23 000 € in a year, all its files together (law
 * 2000-321 of 12 April 2000, art. 10; decree 2001-495, art. 1).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Agreements {
    /** Above this an agreement is due. */
    public static final long THRESHOLD_CENTS = 23_000_00;

    private final JdbcClient jdbc;

    Agreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was granted to a company in a year by other files than this one and still holds, in cents. */
    public long otherGrantsCents(Siren company, int year, UUID file) {
        return jdbc.sql("""
                select coalesce(sum(coalesce((amended.content ->> 'newCents')::bigint, (granted.content ->> 'cents')::bigint)), 0)
                from funding.file f
                join funding.step granted on granted.file = f.id and granted.kind = 'decide-grant'
                left join lateral (select content from funding.step a where a.file = f.id and a.kind = 'amend'
                    order by a.number desc limit 1) amended on true
                where f.company = :company and f.id <> :file and f.state not in ('withdrawn', 'lapsed')
                    and left(granted.content ->> 'on', 4) = :year""")
                .param("company", company.number())
                .param("file", file)
                .param("year", String.valueOf(year))
                .query(Long.class)
                .single();
    }
}
