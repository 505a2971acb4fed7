package fr.beffroi.workbench.identity.audit;

import fr.beffroi.workbench.identity.AuditLog;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries into {@code identity.audit_entry}; the database itself adds who and when. */
@Service
class DatabaseAuditLog implements AuditLog {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DatabaseAuditLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void record(String action, String subjectKind, String subjectId, Map<String, ?> details) {
        String subject = subjectKind.equals(PERSON) ? "identity.pseudonym_of(:subjectId::uuid)::text" : ":subjectId";
        jdbc.sql(
                        "insert into identity.audit_entry (action, subject_kind, subject_id, details) values (:action, :subjectKind, "
                                + subject + ", :details::jsonb)")
                .param("action", action)
                .param("subjectKind", subjectKind)
                .param("subjectId", subjectId)
                .param("details", json.writeValueAsString(details))
                .update();
    }
}
