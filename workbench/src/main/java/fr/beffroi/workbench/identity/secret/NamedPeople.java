package fr.beffroi.workbench.identity.secret;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.SecretPages;
import fr.beffroi.workbench.identity.SecretTopic;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who needs to know what. Naming somebody, ending it and switching a topic are the administrators', and recorded. */
@Service
class NamedPeople implements SecretPages {
    private static final int LONGEST_REASON = 500;
    private static final String KIND = "secret-topic";

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final Set<String> offByEnvironment;

    /**
     * @param off codes of topics, separated by commas, or {@code all}: from the environment variable {@code BEFFROI_SECRET_PAGES_OFF};
     *     stronger than the switch on the page
     */
    NamedPeople(JdbcClient jdbc, AuditLog log, @Value("${BEFFROI_SECRET_PAGES_OFF:}") String off) {
        this.jdbc = jdbc;
        this.log = log;
        this.offByEnvironment = Arrays.stream(off.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        for (String code : offByEnvironment) {
            if (!code.equals("all") && SecretTopic.find(code).isEmpty()) {
                throw new IllegalArgumentException(
                        "BEFFROI_SECRET_PAGES_OFF names \"" + code + "\", which is no topic.\nMaybe all, or some of "
                                + Arrays.stream(SecretTopic.values())
                                        .map(SecretTopic::code)
                                        .toList());
            }
        }
    }

    /** A person named for a topic. */
    record Named(UUID person, String name, String email, String reason, Instant since) {}

    /** A person who could be named. */
    record Candidate(UUID person, String name, String email) {}

    boolean isOffByEnvironment(SecretTopic topic) {
        return offByEnvironment.contains("all") || offByEnvironment.contains(topic.code());
    }

    @Transactional
    public boolean isOff(SecretTopic topic) {
        return isOffByEnvironment(topic)
                || jdbc.sql("select count(*) from identity.topic_switched_off where topic = :topic")
                                .param("topic", topic.code())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    @Override
    @Transactional
    public boolean isOpen(SecretTopic topic) {
        return !isOffByEnvironment(topic)
                && jdbc.sql("select identity.viewer_needs_to_know(:topic)")
                        .param("topic", topic.code())
                        .query(Boolean.class)
                        .single();
    }

    /** Notes that the person who asks opens a page. */
    @Transactional
    public void noteReading(SecretTopic topic, String path) {
        log.record("secret.read", KIND, topic.code(), Map.of("path", path));
    }

    @Transactional
    public List<Named> list(SecretTopic topic) {
        return jdbc.sql("""
                        select p.id, p.name, p.email, n.reason, n.since
                        from identity.need_to_know n join identity.person p on p.id = n.person
                        where n.topic = :topic order by p.name""")
                .param("topic", topic.code())
                .query((row, index) -> new Named(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Officers, administrators and auditors: no member of a company and no buyer is ever named. */
    @Transactional
    public List<Candidate> listCandidates() {
        return jdbc.sql("""
                        select distinct p.id as person, p.name, p.email
                        from identity.person p join identity.membership m on m.person = p.id
                        where m.role in ('officer', 'administrator', 'auditor') order by p.name""")
                .query(DataClassRowMapper.newInstance(Candidate.class))
                .list();
    }

    /**
     * Names a person for a topic, with the reason; a person named already gets the new reason.
     *
     * @return false where there is no such candidate, or no reason, or one longer than 500 characters
     */
    @Transactional
    public boolean name(SecretTopic topic, UUID person, String reason) {
        boolean known = listCandidates().stream()
                .anyMatch(candidate -> candidate.person().equals(person));
        if (!known || reason.isBlank() || reason.length() > LONGEST_REASON) {
            return false;
        }
        delete(topic, person);
        jdbc.sql("insert into identity.need_to_know (topic, person, reason) values (:topic, :person, :reason)")
                .param("topic", topic.code())
                .param("person", person)
                .param("reason", reason.strip())
                .update();
        log.record("secret.name", AuditLog.PERSON, person.toString(), Map.of("topic", topic.code()));
        return true;
    }

    /** Ends a person's need to know. */
    @Transactional
    public void end(SecretTopic topic, UUID person) {
        if (delete(topic, person) > 0) {
            log.record("secret.end", AuditLog.PERSON, person.toString(), Map.of("topic", topic.code()));
        }
    }

    private int delete(SecretTopic topic, UUID person) {
        return jdbc.sql("delete from identity.need_to_know where topic = :topic and person = :person")
                .param("topic", topic.code())
                .param("person", person)
                .update();
    }

    /** Switches the pages of a topic off for everybody, or on again. */
    @Transactional
    public void switchOff(SecretTopic topic, boolean off) {
        int changed = jdbc.sql(
                        off
                                ? "insert into identity.topic_switched_off (topic) values (:topic) on conflict do nothing"
                                : "delete from identity.topic_switched_off where topic = :topic")
                .param("topic", topic.code())
                .update();
        if (changed > 0) {
            log.record(off ? "secret.off" : "secret.on", KIND, topic.code());
        }
    }
}
