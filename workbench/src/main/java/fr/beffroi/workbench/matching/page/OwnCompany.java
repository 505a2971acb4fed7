package fr.beffroi.workbench.matching.page;

import fr.beffroi.workbench.registry.Siren;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The company whose own people ask. */
@Component
class OwnCompany {
    private final JdbcClient jdbc;

    OwnCompany(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for everybody else. */
    @Transactional(readOnly = true)
    Optional<Siren> find() {
        return jdbc.sql("""
                select siren from (select identity.viewer_siren() as siren where platform.viewer_role() = 'company-member') own
                where siren is not null""").query((row, index) -> new Siren(row.getString(1))).optional();
    }
}
