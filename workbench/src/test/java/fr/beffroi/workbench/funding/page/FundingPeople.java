package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People for tests of grant files: of companies of the register that nobody else speaks for, and officers. */
@Component
public class FundingPeople {
    private final NewPeople newPeople;
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;

    FundingPeople(NewPeople newPeople, JdbcClient jdbc, InOwnName inOwnName) {
        this.newPeople = newPeople;
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
    }

    /** Somebody of a company of the demo's register; its SIREN. */
    public String join(String email, String companyName) {
        UUID person = newPeople.make(email);
        return inOwnName.call(() -> {
            String siren = jdbc.sql("select siren from registry.company where name = :name")
                    .param("name", companyName)
                    .query(String.class)
                    .single();
            UUID organisation = jdbc.sql("select id from identity.organisation where siren = :siren")
                    .param("siren", siren)
                    .query(UUID.class)
                    .optional()
                    .orElseGet(() -> found(companyName, siren));
            jdbc.sql(
                            "insert into identity.membership (person, organisation, role) values (:person, :organisation, 'company-member')")
                    .param("person", person)
                    .param("organisation", organisation)
                    .update();
            return siren;
        });
    }

    private UUID found(String name, String siren) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into identity.organisation (id, kind, name, siren, fictive) values (:id, 'company', :name, :siren, true)")
                .param("id", id)
                .param("name", name)
                .param("siren", siren)
                .update();
        return id;
    }

    /** An officer of the demo's task force. */
    public void officer(String email) {
        newPeople.make(email, Role.OFFICER);
    }

    /** The demo's Pass Drones. */
    public String programme() {
        return inOwnName.call(
                () -> jdbc.sql("select id::text from aid.programme where name = 'Pass Drones (démonstration)'")
                        .query(String.class)
                        .single());
    }
}
