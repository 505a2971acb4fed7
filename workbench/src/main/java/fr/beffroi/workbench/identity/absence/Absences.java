package fr.beffroi.workbench.identity.absence;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Colleagues;
import fr.beffroi.workbench.identity.PersonalData;
import fr.beffroi.workbench.identity.StandIns;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.people.Pseudonyms;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Absences of officers: planned and ended by themselves, known to their colleagues. */
@Service
@Transactional
public class Absences implements StandIns, PersonalData {
    private static final int MOST_DAYS = 366;

    private final JdbcClient jdbc;
    private final InOwnName inOwnName;
    private final Colleagues colleagues;
    private final Pseudonyms pseudonyms;
    private final AuditLog audit;

    Absences(JdbcClient jdbc, InOwnName inOwnName, Colleagues colleagues, Pseudonyms pseudonyms, AuditLog audit) {
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
        this.colleagues = colleagues;
        this.pseudonyms = pseudonyms;
        this.audit = audit;
    }

    /** Those of the viewer's organisation that are not over, the next first. */
    public List<Absence> list(LocalDate today) {
        UUID own = self();
        UUID organisation = Objects.requireNonNull(Viewers.current().organisation());
        return inOwnName.call(() -> jdbc.sql("""
                select a.id, a.person, coalesce(p.name, '') as name, coalesce(q.name, '') as stand_in, a.from_on, a.until_on
                from identity.absence a
                left join identity.pseudonym s on s.pseudonym = a.person left join identity.person p on p.id = s.person
                left join identity.pseudonym t on t.pseudonym = a.stand_in left join identity.person q on q.id = t.person
                where a.organisation = :organisation and a.until_on >= :today order by a.from_on, a.id""")
                .param("organisation", organisation)
                .param("today", today)
                .query((row, index) -> new Absence(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("stand_in"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getObject("person", UUID.class).equals(own)))
                .list());
    }

    /** Who may stand in for the viewer. */
    public List<Colleagues.Colleague> listPossible() {
        UUID own = self();
        return colleagues.list().stream()
                .filter(one -> !one.pseudonym().equals(own))
                .toList();
    }

    /**
     * Says that the viewer will be away.
     *
     * @return why not, as the end of a message key; empty where it was kept
     */
    public Optional<String> plan(UUID standIn, LocalDate fromOn, LocalDate untilOn, LocalDate today) {
        if (untilOn.isBefore(today) || untilOn.isBefore(fromOn) || untilOn.isAfter(fromOn.plusDays(MOST_DAYS))) {
            return Optional.of("days");
        }
        if (listPossible().stream().noneMatch(one -> one.pseudonym().equals(standIn))) {
            return Optional.of("person");
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into identity.absence (id, stand_in, from_on, until_on) values (:id, :standIn, :from, :until)")
                .param("id", id)
                .param("standIn", standIn)
                .param("from", fromOn)
                .param("until", untilOn)
                .update();
        audit.record("absence.plan", "absence", id.toString(), Map.of("standIn", standIn));
        return Optional.empty();
    }

    /** Ends or takes back an absence of the viewer's own; false where there is no such one. */
    public boolean end(UUID id) {
        boolean ended = jdbc.sql("delete from identity.absence where id = :id")
                        .param("id", id)
                        .update()
                == 1;
        if (ended) {
            audit.record("absence.end", "absence", id.toString());
        }
        return ended;
    }

    @Override
    public Map<UUID, StandIn> find(Collection<UUID> pseudonyms, LocalDate today) {
        if (pseudonyms.isEmpty()) {
            return Map.of();
        }
        Map<UUID, StandIn> found = new HashMap<>();
        inOwnName.call(() -> jdbc.sql("""
                select a.person, coalesce(q.name, '') as stand_in, a.until_on from identity.absence a
                left join identity.pseudonym t on t.pseudonym = a.stand_in left join identity.person q on q.id = t.person
                where a.person in (:people) and :today between a.from_on and a.until_on order by a.until_on""")
                .param("people", pseudonyms)
                .param("today", today)
                .query((row, index) -> found.put(
                        row.getObject(1, UUID.class), new StandIn(row.getString(2), row.getObject(3, LocalDate.class))))
                .list());
        return found;
    }

    @Override
    public Set<UUID> listActedFor(LocalDate today) {
        UUID own = self();
        Set<UUID> all = new HashSet<>(jdbc.sql(
                        "select person from identity.absence where stand_in = :own and :today between from_on and until_on")
                .param("own", own)
                .param("today", today)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list());
        all.add(own);
        return all;
    }

    private UUID self() {
        return pseudonyms.of(Objects.requireNonNull(Viewers.current().person()));
    }

    @Override
    public String name() {
        return "absences";
    }

    /** An absence in the copy of a person's data: not who stood in. */
    record Kept(LocalDate fromOn, LocalDate untilOn) {}

    @Override
    public List<Kept> about(UUID person) {
        return jdbc.sql("select from_on, until_on from identity.absence where person = :person order by from_on")
                .param("person", pseudonyms.of(person))
                .query((row, index) -> new Kept(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .list();
    }
}
