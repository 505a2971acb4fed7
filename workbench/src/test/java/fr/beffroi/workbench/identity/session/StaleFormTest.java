package fr.beffroi.workbench.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that was left open longer than its session is refused as what it is. */
@WorkbenchTest
class StaleFormTest {
    @LocalServerPort
    private int port;

    @Test
    void aFormOfASessionThatEndedSaysSoAndNotThatOnesRoleIsWrong() {
        try (Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            assertThat(officer.call("POST", "/deconnexion", "").status()).isEqualTo(302);
            Caller.Answer answer = officer.call("POST", "/scenarios", "nom=Long");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).contains("n’est plus valable").doesNotContain("Votre rôle");
        }
    }
}
