package fr.beffroi.workbench.identity.consent;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.PersonalData;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consents to what a company's page shows, each with the version and the very words of the text, in the language it was read in. */
@Service
public class Consents implements PersonalData {
    /** Changes whenever the words of {@code consent.text} change in what they mean; people are then asked anew. */
    public static final String VERSION = "2026-11-24";

    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;
    private final MessageSource messages;

    Consents(JdbcClient jdbc, InOwnName inOwnName, MessageSource messages, AuditLog audit) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
        this.messages = messages;
    }

    /** A consent as kept. */
    public record Consent(UUID organisation, String version, String text, Instant agreedAt) {}

    /** Whether somebody still has to agree for a company. */
    public boolean isMissing(UUID organisation) {
        return inOwnName.call(() -> jdbc.sql("""
                select not exists (select from identity.consent where organisation = :organisation and text_version = :version)
                """)
                .param("organisation", organisation)
                .param("version", VERSION)
                .query(Boolean.class)
                .single());
    }

    /** Keeps that a person agreed, now. */
    public void record(UUID person, UUID organisation, Locale language) {
        inOwnName.run(() -> {
            jdbc.sql("""
                insert into identity.consent (id, person, organisation, text_version, text) values (:id, :person, :organisation, :version, :text)
                """)
                    .param("id", UUID.randomUUID())
                    .param("person", person)
                    .param("organisation", organisation)
                    .param("version", VERSION)
                    .param("text", messages.getMessage("consent.text", null, language))
                    .update();
            audit.record("consent.give", "organisation", organisation.toString(), Map.of("version", VERSION));
        });
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Consent> about(UUID person) {
        return jdbc.sql(
                        "select organisation, text_version, text, agreed_at from identity.consent where person = :person")
                .param("person", person)
                .query((row, index) -> new Consent(
                        row.getObject("organisation", UUID.class),
                        row.getString("text_version"),
                        row.getString("text"),
                        row.getTimestamp("agreed_at").toInstant()))
                .list();
    }
}
