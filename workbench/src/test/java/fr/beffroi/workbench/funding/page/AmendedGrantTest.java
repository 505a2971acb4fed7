package fr.beffroi.workbench.funding.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A grant is lowered also for a company that lets no officer read its aid; {@code ./beffroi bench crash} found that it was not. */
@WorkbenchTest
class AmendedGrantTest {
    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    @Test
    void theCompanysWeightIsThatOfTheLoweredGrant() {
        String siren = people.join("baisse.entreprise@demo.example", "Mécatronique du Ponthieu (fictif)");
        people.officer("baisse.agent@demo.example");
        people.officer("baisse.second@demo.example");
        try (Caller company = new Caller(port, "baisse.entreprise@demo.example", NewPeople.PASSWORD);
                Caller officer = new Caller(port, "baisse.agent@demo.example", NewPeople.PASSWORD);
                Caller second = new Caller(port, "baisse.second@demo.example", NewPeople.PASSWORD)) {
            GrantLife life = new GrantLife(company, officer, second);
            String file = life.propose(people.programme(), "Aide réduite", "1 000");
            life.grant(file, "1 000", "2026-CP-90");
            life.asOfficer(
                    file, "make-enforceable", Map.of("on", LocalDate.now().toString()));
            life.asOfficer(file, "start", Map.of());
            life.asOfficer(file, "amend", Map.of("amount", "800", "decision", "2026-CP-91"));
        }
        assertThat(inOwnName.call(() -> jdbc.sql("select amount_cents from aid.granted_aid where siren = :siren")
                        .param("siren", siren)
                        .query(Long.class)
                        .list()))
                .containsExactly(800_00L);
    }
}
