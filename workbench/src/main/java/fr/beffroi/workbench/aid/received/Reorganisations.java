package fr.beffroi.workbench.aid.received;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mergers and splits, as officers wrote them down. */
@Service
@Transactional
public class Reorganisations {
    private final JdbcClient jdbc;
    private final AuditLog audit;

    Reorganisations(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Those a company took part in, in the order they happened. */
    @Transactional(readOnly = true)
    public List<KnownReorganisation> list(String siren) {
        return list(Set.of(siren));
    }

    /** Those any of these companies took part in, in the order they happened. */
    @Transactional(readOnly = true)
    public List<KnownReorganisation> list(Collection<String> sirens) {
        Map<UUID, List<Row>> found = jdbc
                .sql("""
                select r.id, r.kind, r.happened_on, r.company, p.siren, p.share
                from aid.reorganisation r join aid.reorganisation_part p on p.reorganisation = r.id
                where r.company in (:sirens) or exists (select from aid.reorganisation_part q
                    where q.reorganisation = r.id and q.siren in (:sirens))
                order by r.happened_on, r.recorded_at, r.id, p.siren""")
                .param("sirens", sirens)
                .query((row, index) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("kind").equals("merger"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("company"),
                        row.getString("siren"),
                        row.getBigDecimal("share")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()));
        return found.values().stream()
                .map(rows -> new KnownReorganisation(
                        rows.getFirst().id(),
                        rows.getFirst().merger(),
                        rows.getFirst().on(),
                        rows.getFirst().company(),
                        rows.stream().collect(Collectors.toMap(Row::part, Row::share))))
                .toList();
    }

    private record Row(UUID id, boolean merger, LocalDate on, String company, String part, BigDecimal share) {}

    /** Writes one down; its shares are 1 together. */
    public void record(KnownReorganisation one) {
        jdbc.sql("""
                insert into aid.reorganisation (id, kind, happened_on, company, recorded_by)
                values (:id, :kind, :on, :company, :by)""")
                .param("id", one.id())
                .param("kind", one.merger() ? "merger" : "split")
                .param("on", one.on())
                .param("company", one.company())
                .param("by", Viewers.current().person())
                .update();
        one.parts().forEach((siren, share) -> insertPart(one.id(), siren, share));
        audit.record("aid.reorganisation", "company", one.company(), Map.of("reorganisation", one.id()));
    }

    private void insertPart(UUID id, String siren, BigDecimal share) {
        jdbc.sql("insert into aid.reorganisation_part (reorganisation, siren, share) values (:id, :siren, :share)")
                .param("id", id)
                .param("siren", siren)
                .param("share", share)
                .update();
    }

    /** Takes one out that was wrong; false where the company took part in none of that id. */
    public boolean remove(String siren, UUID id) {
        boolean known = list(siren).stream().anyMatch(one -> one.id().equals(id));
        if (known) {
            jdbc.sql("delete from aid.reorganisation where id = :id")
                    .param("id", id)
                    .update();
            audit.record("aid.reorganisation.remove", "company", siren, Map.of("reorganisation", id));
        }
        return known;
    }
}
