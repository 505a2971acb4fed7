package fr.beffroi.workbench.registry.company;

import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Provenances;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredProvenances implements Provenances {
    private final JdbcClient jdbc;

    StoredProvenances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long recordImport(String source, UUID importId) {
        return record("import", source, importId);
    }

    @Override
    public long recordConnector(String source) {
        return record("connector", source, null);
    }

    @Override
    public long recordPerson() {
        // The page names the person by their number, so that they can be forgotten; here stands only in which role they
        // wrote.
        return record("person", Viewers.current().role().code(), null);
    }

    private long record(String kind, String source, @Nullable UUID importId) {
        return jdbc.sql("""
                insert into registry.provenance (kind, source, import, person)
                values (:kind, :source, :import, :person) returning id
                """)
                .param("kind", kind)
                .param("source", source)
                .param("import", importId)
                .param("person", Viewers.current().person())
                .query(Long.class)
                .single();
    }
}
