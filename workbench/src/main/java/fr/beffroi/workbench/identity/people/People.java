package fr.beffroi.workbench.identity.people;

import fr.beffroi.workbench.identity.access.InOwnName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads people; row-level security decides who sees whom. Changes are in {@link PeopleChanges}. */
@Service
public class People {
    private static final int MOST = 500;
    private static final String SELECT = """
            select p.id, p.email, p.name, p.locale, p.created_at, p.erasure_requested_at from identity.person p
            """;

    private final JdbcClient jdbc;
    private final InOwnName inOwnName;

    People(JdbcClient jdbc, InOwnName inOwnName) {
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
    }

    /**
     * Those whose name or address contains {@code words}, first those who asked to be erased, then by name; at most 500.
     *
     * @param organisation only of this one; null: all
     */
    @Transactional(readOnly = true)
    public List<Person> list(String words, @Nullable UUID organisation) {
        return withMemberships(jdbc.sql(SELECT + """
                where (strpos(lower(unaccent(p.name)), lower(unaccent(:words))) > 0 or strpos(lower(p.email), lower(:words)) > 0)
                  and (:organisation::uuid is null or exists (
                      select from identity.membership m where m.person = p.id and m.organisation = :organisation::uuid))
                order by p.erasure_requested_at, lower(unaccent(p.name)), p.id limit :most
                """)
                .param("words", words.strip())
                .param("organisation", organisation)
                .param("most", MOST)
                .query(People::read)
                .list());
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(UUID id) {
        return load(id);
    }

    /** As {@link #find}, whoever asks: for signing in. */
    public Optional<Person> findInOwnName(UUID id) {
        return inOwnName.call(() -> load(id));
    }

    /** By mail address, whoever asks: for signing in. */
    public Optional<Person> findByEmailInOwnName(String email) {
        return inOwnName.call(() -> withMemberships(jdbc.sql(SELECT + "where lower(p.email) = lower(:email)")
                        .param("email", email.strip())
                        .query(People::read)
                        .list())
                .stream()
                .findFirst());
    }

    private Optional<Person> load(UUID id) {
        return withMemberships(jdbc.sql(SELECT + "where p.id = :id")
                        .param("id", id)
                        .query(People::read)
                        .list())
                .stream()
                .findFirst();
    }

    private List<Person> withMemberships(List<Person> people) {
        if (people.isEmpty()) {
            return people;
        }
        Map<UUID, List<Membership>> memberships = new HashMap<>();
        jdbc.sql("""
                select m.person, m.organisation, o.name, o.kind, m.role, m.since
                from identity.membership m join identity.organisation o on o.id = m.organisation
                where m.person in (:people) order by m.chosen_at desc nulls last, m.since desc, o.id
                """).param("people", people.stream().map(Person::id).toList()).query(row -> {
            memberships
                    .computeIfAbsent(row.getObject("person", UUID.class), id -> new ArrayList<>())
                    .add(new Membership(
                            row.getObject("organisation", UUID.class),
                            row.getString("name"),
                            row.getString("kind"),
                            row.getString("role"),
                            row.getTimestamp("since").toInstant()));
        });
        return people.stream()
                .map(person -> new Person(
                        person.id(),
                        person.email(),
                        person.name(),
                        person.language(),
                        person.createdAt(),
                        person.erasureRequestedAt(),
                        memberships.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private static Person read(ResultSet row, int index) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("locale"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("erasure_requested_at")),
                List.of());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
