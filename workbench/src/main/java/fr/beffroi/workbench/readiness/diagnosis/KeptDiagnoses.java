package fr.beffroi.workbench.readiness.diagnosis;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.PersonalData;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.Visibility;
import fr.beffroi.workbench.registry.Siren;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Diagnoses that companies asked to be kept; row-level security decides who sees them. */
@Service
@Transactional
public class KeptDiagnoses implements PersonalData {
    private static final String SELECT =
            "select id, siren, profile, answers::text as answers, barriers, visibility, reply, made_at from readiness.diagnosis";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    KeptDiagnoses(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Which company the person who asks acts for; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<Siren> findOwnCompany() {
        if (Viewers.current().role() != Role.COMPANY_MEMBER) {
            return Optional.empty();
        }
        return jdbc.sql("select siren from (select identity.viewer_siren() as siren) own where siren is not null")
                .query((row, index) -> new Siren(row.getString(1)))
                .optional();
    }

    /** Keeps what was found for the viewer's own company; its id. */
    public UUID keep(Siren siren, Conversation conversation, Visibility visibility) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into readiness.diagnosis (id, siren, profile, answers, barriers, visibility, made_by)
                        values (:id, :siren, :profile, :answers::jsonb, :barriers, :visibility, identity.pseudonym_of(platform.viewer_person()))""")
                .param("id", id)
                .param("siren", siren.number())
                .param("profile", conversation.profile().code())
                .param("answers", AnswersJson.write(conversation.answers()))
                .param(
                        "barriers",
                        conversation.barriers().stream().map(Barrier::code).toArray(String[]::new))
                .param("visibility", visibility.code())
                .update();
        audit.record(
                "diagnosis.keep",
                "diagnosis",
                id.toString(),
                Map.of(
                        "siren",
                        siren.number(),
                        "profile",
                        conversation.profile().code()));
        return id;
    }

    /** Those the viewer may see, the newest first, at most 500; reading another company's is recorded. */
    public List<KeptDiagnosis> list() {
        List<KeptDiagnosis> all = jdbc.sql(SELECT + " order by made_at desc, id limit 500")
                .query(KeptDiagnoses::diagnosis)
                .list();
        if (!all.isEmpty() && Viewers.current().role() != Role.COMPANY_MEMBER) {
            audit.record("diagnosis.read", "diagnosis", "*", Map.of("count", all.size()));
        }
        return all;
    }

    /**
     * The newest of each company and aim that somebody else than the company itself may see, whoever asks: for sums that the workbench makes in its own
     * name. What a company keeps to itself is in no sum.
     */
    @Transactional(readOnly = true)
    public List<KeptDiagnosis> listShown() {
        return jdbc.sql(SELECT.replace("select id", "select distinct on (siren, profile) id")
                        + " where visibility <> 'only-me' order by siren, profile, made_at desc, id")
                .query(KeptDiagnoses::diagnosis)
                .list();
    }

    /** The newest of each aim of these companies that the viewer may see; reading another company's is recorded. */
    public List<KeptDiagnosis> listNewest(Collection<Siren> companies) {
        if (companies.isEmpty()) {
            return List.of();
        }
        List<KeptDiagnosis> newest = jdbc.sql(SELECT.replace("select id", "select distinct on (siren, profile) id")
                        + " where siren in (:companies) order by siren, profile, made_at desc, id")
                .param("companies", companies.stream().map(Siren::number).toList())
                .query(KeptDiagnoses::diagnosis)
                .list();
        if (!newest.isEmpty() && Viewers.current().role() != Role.COMPANY_MEMBER) {
            audit.record("diagnosis.read", "diagnosis", "*", Map.of("count", newest.size()));
        }
        return newest;
    }

    /** One of the viewer's company, or one they may see. */
    @Transactional(readOnly = true)
    public Optional<KeptDiagnosis> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(KeptDiagnoses::diagnosis)
                .optional();
    }

    /** What the company says to one of its own; false where it is not its own. */
    public boolean reply(UUID id, String text) {
        boolean changed = jdbc.sql("update readiness.diagnosis set reply = :text where id = :id")
                        .param("text", text.strip())
                        .param("id", id)
                        .update()
                == 1;
        if (changed) {
            audit.record("diagnosis.reply", "diagnosis", id.toString());
        }
        return changed;
    }

    /** Forgets one of the company's own; false where it is not its own. */
    public boolean forget(UUID id) {
        boolean gone = jdbc.sql("delete from readiness.diagnosis where id = :id")
                        .param("id", id)
                        .update()
                == 1;
        if (gone) {
            audit.record("diagnosis.forget", "diagnosis", id.toString());
        }
        return gone;
    }

    @Override
    public String name() {
        return "diagnoses";
    }

    /** What they kept in their own name. */
    record Mine(String profile, Map<String, Integer> answers, String reply, Instant madeAt) {}

    @Override
    public List<Mine> about(UUID person) {
        return jdbc.sql("""
                        with self as materialized (select identity.pseudonym_of(:person) as pseudonym)
                        select id, siren, profile, answers::text as answers, barriers, visibility, reply, made_at
                        from readiness.diagnosis, self where made_by = self.pseudonym order by made_at""").param("person", person).query(KeptDiagnoses::diagnosis).list().stream()
                .map(one -> new Mine(one.profile(), one.answers(), one.reply(), one.madeAt()))
                .toList();
    }

    private static KeptDiagnosis diagnosis(ResultSet row, int index) throws SQLException {
        return new KeptDiagnosis(
                row.getObject("id", UUID.class),
                new Siren(row.getString("siren")),
                row.getString("profile"),
                AnswersJson.read(row.getString("answers")),
                List.of((String[]) row.getArray("barriers").getArray()),
                row.getString("visibility"),
                row.getString("reply"),
                row.getTimestamp("made_at").toInstant());
    }
}
