package fr.beffroi.workbench.readiness.assessment;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.PersonalData;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.Visibility;
import fr.beffroi.workbench.readiness.catalogue.Checkpoint;
import fr.beffroi.workbench.readiness.diagnosis.AnswersJson;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnosis;
import fr.beffroi.workbench.registry.Siren;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assessments that companies asked to be kept with a diagnosis; row-level security decides who sees them. */
@Service
@Transactional
public class KeptAssessments implements PersonalData {
    private static final String COLUMNS =
            "diagnosis, questionnaire, siren, levels::text as levels, gaps, visibility, made_at";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    KeptAssessments(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Keeps it with a diagnosis of the viewer's own company, in the place of what was kept there for the same questionnaire. */
    public void keep(KeptDiagnosis diagnosis, Assessment assessment, Visibility visibility) {
        String questionnaire = assessment.questionnaire().code();
        jdbc.sql("""
                        insert into readiness.assessment (diagnosis, questionnaire, siren, levels, gaps, visibility, made_by)
                        values (:diagnosis, :questionnaire, :siren, :levels::jsonb, :gaps, :visibility, identity.pseudonym_of(platform.viewer_person()))
                        on conflict (diagnosis, questionnaire) do update set levels = excluded.levels, gaps = excluded.gaps,
                            visibility = excluded.visibility, made_by = excluded.made_by, made_at = now()""")
                .param("diagnosis", diagnosis.id())
                .param("questionnaire", questionnaire)
                .param("siren", diagnosis.siren().number())
                .param("levels", AnswersJson.write(assessment.levels()))
                .param("gaps", assessment.gaps().stream().map(Checkpoint::code).toArray(String[]::new))
                .param("visibility", visibility.code())
                .update();
        audit.record("assessment.keep", "diagnosis", diagnosis.id().toString(), Map.of("questionnaire", questionnaire));
    }

    /** Those kept with a diagnosis that the viewer may see. */
    @Transactional(readOnly = true)
    public List<KeptAssessment> list(UUID diagnosis) {
        return jdbc.sql("select " + COLUMNS
                        + " from readiness.assessment where diagnosis = :diagnosis order by questionnaire")
                .param("diagnosis", diagnosis)
                .query(KeptAssessments::kept)
                .list();
    }

    /** One that the viewer may see; reading another company's is recorded. */
    public Optional<KeptAssessment> find(UUID diagnosis, String questionnaire) {
        Optional<KeptAssessment> found = list(diagnosis).stream()
                .filter(one -> one.questionnaire().equals(questionnaire))
                .findFirst();
        if (found.isPresent() && Viewers.current().role() != Role.COMPANY_MEMBER) {
            audit.record("assessment.read", "diagnosis", diagnosis.toString(), Map.of("questionnaire", questionnaire));
        }
        return found;
    }

    /** Forgets one of the company's own; false where it is not its own. */
    public boolean forget(UUID diagnosis, String questionnaire) {
        boolean gone = jdbc.sql(
                                "delete from readiness.assessment where diagnosis = :diagnosis and questionnaire = :questionnaire")
                        .param("diagnosis", diagnosis)
                        .param("questionnaire", questionnaire)
                        .update()
                == 1;
        if (gone) {
            audit.record(
                    "assessment.forget", "diagnosis", diagnosis.toString(), Map.of("questionnaire", questionnaire));
        }
        return gone;
    }

    @Override
    public String name() {
        return "assessments";
    }

    /** What they kept in their own name. */
    record Mine(String questionnaire, Map<String, Integer> levels, Instant madeAt) {}

    @Override
    public List<Mine> about(UUID person) {
        return jdbc
                .sql("with self as materialized (select identity.pseudonym_of(:person) as pseudonym) select " + COLUMNS
                        + " from readiness.assessment, self where made_by = self.pseudonym order by made_at")
                .param("person", person)
                .query(KeptAssessments::kept)
                .list()
                .stream()
                .map(one -> new Mine(one.questionnaire(), one.levels(), one.madeAt()))
                .toList();
    }

    private static KeptAssessment kept(ResultSet row, int index) throws SQLException {
        return new KeptAssessment(
                row.getObject("diagnosis", UUID.class),
                row.getString("questionnaire"),
                new Siren(row.getString("siren")),
                AnswersJson.read(row.getString("levels")),
                List.of((String[]) row.getArray("gaps").getArray()),
                row.getString("visibility"),
                row.getTimestamp("made_at").toInstant());
    }
}
