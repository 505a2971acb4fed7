package fr.beffroi.workbench.identity.people;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands for a person where they can be forgotten and the rest stays whole. */
@Component
public class Pseudonyms {
    private final JdbcClient jdbc;

    Pseudonyms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's; whoever has none is given one, so the transaction may not be read-only. */
    public UUID of(UUID person) {
        return jdbc.sql("select identity.pseudonym_of(:person)")
                .param("person", person)
                .query((row, index) -> row.getObject(1, UUID.class))
                .single();
    }
}
