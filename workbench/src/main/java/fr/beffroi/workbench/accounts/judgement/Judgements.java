package fr.beffroi.workbench.accounts.judgement;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseFaultsException;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.CompanyMail;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Judgements, as far as the viewer may see them: the company's own and the task force, nobody else. Append-only. */
@Service
@Transactional
public class Judgements {
    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final CompanyMail mail;
    private final AuditLog audit;

    Judgements(JdbcClient jdbc, CompanyMail mail, AuditLog audit) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.audit = audit;
    }

    /** Of a promise, the oldest first. */
    @Transactional(readOnly = true)
    public List<Judgement> list(UUID promise) {
        Map<UUID, List<Judgement.Reply>> replies = listReplies(promise);
        return jdbc.sql(
                        "select judgement_id, text, judged_at from accounts.judgement where promise_id = :promise order by judged_at")
                .param("promise", promise)
                .query((row, index) -> new Judgement(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        promise,
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        replies.getOrDefault(row.getObject(1, UUID.class), List.of())))
                .list();
    }

    /** By judgement, the oldest first. */
    private Map<UUID, List<Judgement.Reply>> listReplies(UUID promise) {
        Map<UUID, List<Judgement.Reply>> replies = new HashMap<>();
        jdbc.sql("""
                        select r.judgement_id, r.text, r.replied_at from accounts.reply r join accounts.judgement j on j.judgement_id = r.judgement_id
                        where j.promise_id = :promise order by r.reply_id""").param("promise", promise).query(row -> {
            replies.computeIfAbsent(row.getObject(1, UUID.class), judgement -> new ArrayList<>())
                    .add(new Judgement.Reply(
                            row.getString(2), row.getTimestamp(3).toInstant()));
        });
        return replies;
    }

    /**
     * An officer writes down what they found; the company is told that it may reply.
     *
     * @throws PromiseFaultsException where nothing was said, or too much
     */
    public void judge(Promise promise, String text) {
        jdbc.sql(
                        "insert into accounts.judgement (judgement_id, promise_id, text) values (gen_random_uuid(), :promise, :text)")
                .param("promise", promise.id())
                .param("text", checked(text))
                .update();
        audit.record("promise.judge", "promise", promise.id().toString());
        mail.sendToMembers(promise.siren(), "promise-judged", "/promesses/" + promise.id(), language -> new Object[0]);
    }

    /**
     * The company replies.
     *
     * @throws PromiseFaultsException where nothing was said, or too much
     */
    public void reply(Promise promise, UUID judgement, String text) {
        String said = checked(text);
        if (list(promise.id()).stream().noneMatch(one -> one.id().equals(judgement))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        jdbc.sql("insert into accounts.reply (judgement_id, text) values (:judgement, :text)")
                .param("judgement", judgement)
                .param("text", said)
                .update();
        audit.record("promise.reply", "promise", promise.id().toString());
    }

    private static String checked(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new PromiseFaultsException(
                    Map.of("text", new TypedFields.Fault(stripped.isEmpty() ? "missing" : "tooLong", "")));
        }
        return stripped;
    }
}
