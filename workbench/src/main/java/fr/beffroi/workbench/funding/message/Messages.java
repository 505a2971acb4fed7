package fr.beffroi.workbench.funding.message;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages stay in their file: nobody changes or takes them back. */
@Service
@Transactional
public class Messages {
    /** Characters of a message. */
    public static final int LONGEST = 5_000;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Messages(JdbcClient jdbc, AuditLog audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
    }

    /** All of a file, the oldest first. */
    @Transactional(readOnly = true)
    public List<Message> list(UUID file) {
        return jdbc.sql("select id, text, role, at from funding.message where file = :file order by id")
                .param("file", file)
                .query((row, index) -> new Message(
                        row.getLong("id"),
                        row.getString("text"),
                        Role.of(row.getString("role")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Writes one; the other side gets a mail. */
    public void write(GrantFile file, String text) {
        jdbc.sql("insert into funding.message (file, company, text) values (:file, :company, :text)")
                .param("file", file.id())
                .param("company", file.company().number())
                .param("text", text.strip())
                .update();
        audit.record("file.message", "file", file.id().toString());
        boolean fromCompany = Viewers.current().role().isOfCompany();
        events.publishEvent(
                new MessageWritten(file.id(), file.number(), file.company().number(), fromCompany));
    }
}
