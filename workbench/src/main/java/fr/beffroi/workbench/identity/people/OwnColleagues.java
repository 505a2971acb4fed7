package fr.beffroi.workbench.identity.people;

import fr.beffroi.workbench.identity.Colleagues;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Colleagues by row-level security: of one's own organisation everybody may know who is in it. */
@Component
class OwnColleagues implements Colleagues {
    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;

    OwnColleagues(JdbcClient jdbc, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
    }

    private record Member(UUID person, String name) {}

    /** Not read-only: somebody without a pseudonym is given one. */
    @Override
    @Transactional
    public List<Colleague> list() {
        return jdbc
                .sql("""
                select p.id, p.name from identity.person p join identity.membership m on m.person = p.id
                where m.organisation = platform.viewer_organisation() and m.role = platform.viewer_role() order by p.name, p.id""")
                .query((row, index) -> new Member(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .map(member -> new Colleague(pseudonyms.of(member.person()), member.name()))
                .toList();
    }
}
