package fr.beffroi.workbench.identity.marking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.DemoViewers;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class MarkedFormTest {
    @Autowired
    DemoViewers viewers;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void aMarkedFormIsRefusedAndTheRefusalNotedWithoutTheText(Visitor visitor) {
        long before = refusals();
        visitor.signIn("buyer");
        visitor.open("/compte/cles-api");
        visitor.page().fill("#nom", "Atelier nord - DIFFUSION RESTREINTE");
        visitor.page().click("main .button.main");
        assertThat(visitor.page().locator("main").innerText())
                .contains("DIFFUSION RESTREINTE", "nom", "Rien n’a été gardé");
        visitor.forgetComplaints();
        visitor.photograph("marked");
        assertThat(refusals()).isEqualTo(before + 1);
        assertThat(lastRefusal()).contains("DIFFUSION RESTREINTE").doesNotContain("Atelier");
    }

    @Test
    void aMarkedJsonBodyIsRefused() {
        try (Caller caller = new Caller(port, DemoPeople.email("administrator"), DemoPeople.PASSWORD)) {
            Caller.Answer answer = caller.call(
                    "PUT",
                    "/api/secret-topics/bottlenecks",
                    "{\"off\": false, \"note\": \"S\\u0045CRET D\\u00c9FENSE\"}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("\"place\":\"/note\"", "SECRET DEFENSE", "Peut-être");
        }
    }

    private long refusals() {
        return viewers.callAs(
                viewers.viewer("system"),
                () -> jdbc.sql(
                                "select count(*) from identity.audit_entry where action = 'marking.refused' and subject_id = '/compte/cles-api'")
                        .query(Long.class)
                        .single());
    }

    private String lastRefusal() {
        return viewers.callAs(
                viewers.viewer("system"),
                () -> jdbc.sql(
                                "select e::text from identity.audit_entry e where action = 'marking.refused' order by id desc limit 1")
                        .query(String.class)
                        .single());
    }
}
