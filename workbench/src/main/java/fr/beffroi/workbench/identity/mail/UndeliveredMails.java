package fr.beffroi.workbench.identity.mail;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the mail server refused, and sends it again when an administrator says so. */
@Service
public class UndeliveredMails {
    private static final RowMapper<UndeliveredMail> ROWS = new DataClassRowMapper<>(UndeliveredMail.class);
    private static final String SELECT =
            "select id, address, subject, text, reason, tries, first_at, last_at from identity.undelivered_mail ";
    private static final int MOST = 500;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final InOwnName inOwnName;
    private final Post post;
    private final AuditLog audit;

    UndeliveredMails(JdbcClient jdbc, InOwnName inOwnName, Post post, AuditLog audit) {
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
        this.post = post;
        this.audit = audit;
    }

    /** Sends a letter without a secret in it; where the mail server refuses it, keeps it. Whether it went out. */
    public boolean send(Post.Letter letter) {
        Optional<String> refusal = post.deliver(letter);
        refusal.ifPresent(reason -> inOwnName.run(() -> jdbc.sql("""
                insert into identity.undelivered_mail (person, address, subject, text, reason)
                values ((select id from identity.person where lower(email) = lower(:address)), :address, :subject, :text, :reason)""")
                .param("address", letter.address())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("reason", shortened(reason))
                .update()));
        return refusal.isEmpty();
    }

    /** The newest first, at most 500. */
    @Transactional(readOnly = true)
    public List<UndeliveredMail> list() {
        return jdbc.sql(SELECT + "order by last_at desc, id limit :most")
                .param("most", MOST)
                .query(ROWS)
                .list();
    }

    /**
     * Sends one again: it is then no longer here, or its new reason is. Whether it went out; empty where there is none, or somebody else is sending it.
     */
    @Transactional
    public Optional<Boolean> sendAgain(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update skip locked")
                .param("id", id)
                .query(ROWS)
                .optional()
                .map(mail -> {
                    Optional<String> refusal =
                            post.deliver(new Post.Letter(mail.address(), mail.subject(), mail.text()));
                    refusal.ifPresentOrElse(reason -> retried(id, reason), () -> delete(id));
                    audit.record("mail.again", "mail", id.toString(), Map.of("sent", refusal.isEmpty()));
                    return refusal.isEmpty();
                });
    }

    /** Lets one go, unsent. Whether there was one. */
    @Transactional
    public boolean forget(UUID id) {
        boolean there = delete(id);
        if (there) {
            audit.record("mail.forget", "mail", id.toString());
        }
        return there;
    }

    private void retried(UUID id, String reason) {
        jdbc.sql(
                        "update identity.undelivered_mail set reason = :reason, tries = tries + 1, last_at = clock_timestamp() where id = :id")
                .param("reason", shortened(reason))
                .param("id", id)
                .update();
    }

    private boolean delete(UUID id) {
        return jdbc.sql("delete from identity.undelivered_mail where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static String shortened(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }
}
