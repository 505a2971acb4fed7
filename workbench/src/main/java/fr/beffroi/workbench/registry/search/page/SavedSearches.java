package fr.beffroi.workbench.registry.search.page;

import fr.beffroi.workbench.identity.Viewers;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The searches each person kept for themselves. */
@Service
class SavedSearches {
    private final JdbcClient jdbc;

    SavedSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
