package fr.beffroi.workbench.registry.search.page;

import fr.beffroi.workbench.identity.PersonErased;
import fr.beffroi.workbench.identity.PersonalData;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** The searches each person kept for themselves. */
@Service
class SavedSearches implements PersonalData {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    SavedSearches(JdbcClient jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A search that was kept.
     *
     * @param query the part of the address after the question mark
     */
    public record SavedSearch(UUID id, String name, String query) {}

    /** Those of the person who asks, by name; none for strangers. */
    @Transactional(readOnly = true)
    public List<SavedSearch> list() {
        return Viewers.current().isSignedIn()
                ? jdbc.sql(
                                "select id, name, query from registry.saved_search where person = :person order by lower(name)")
                        .param("person", Viewers.current().person())
                        .query(DataClassRowMapper.newInstance(SavedSearch.class))
                        .list()
                : List.of();
    }

    @Override
    public String name() {
        return "savedSearches";
    }

    /** A search in the copy of a person's data. */
    record Kept(String name, String query, Instant createdAt) {}

    @Override
    @Transactional(readOnly = true)
    public List<Kept> about(UUID person) {
        return jdbc.sql(
                        "select name, query, created_at from registry.saved_search where person = :person order by created_at")
                .param("person", person)
                .query((row, index) -> new Kept(
                        row.getString("name"),
                        row.getString("query"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** Whoever is erased leaves no searches behind. */
    @TransactionalEventListener
    void forget(PersonErased erased) {
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(
                        status -> jdbc.sql("delete from registry.saved_search where person = :person")
                                .param("person", erased.person())
                                .update()));
    }

    /** Keeps a search; one of the same name is replaced. */
    @Transactional
    public void save(String name, String query) {
        jdbc.sql("""
                insert into registry.saved_search (person, name, query) values (:person, :name, :query)
                on conflict (person, name) do update set query = excluded.query
                """)
                .param("person", Viewers.current().person())
                .param("name", name)
                .param("query", query)
                .update();
    }

    @Transactional
    public void forget(UUID id) {
        jdbc.sql("delete from registry.saved_search where id = :id and person = :person")
                .param("id", id)
                .param("person", Viewers.current().person())
                .update();
    }
}
