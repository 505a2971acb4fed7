package fr.beffroi.workbench.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.beffroi.workbench.harness.BrowserExtension;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.Visitor;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a mail server that is away did not take is kept with the reason, and goes out once an administrator sends it again. */
@WorkbenchTest
@ExtendWith(BrowserExtension.class)
class UndeliveredMailTest {
    private static final String READER = "refuse@demo.example";
    private static final String MAILS = "/api/undelivered-mails";

    @LocalServerPort
    private int port;

    @Autowired
    private NewPeople newPeople;

    @Autowired
    private BaseAddress baseAddress;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    @Autowired
    private AuditLog audit;

    @Test
    void whatWasRefusedIsKeptAndSentAgainByAnAdministrator(Visitor visitor) throws IOException {
        UUID person = newPeople.make(READER);
        try (Caller administrator = new Caller(port, DemoPeople.email("administrator"), DemoPeople.PASSWORD);
                Caller officer = new Caller(port, DemoPeople.email("officer"), DemoPeople.PASSWORD)) {
            assertThat(refuse("Premier")).isFalse();
            JsonNode kept = find(administrator, "Premier");
            assertThat(kept.get("address").asString()).isEqualTo(READER);
            assertThat(kept.get("reason").asString()).contains("127.0.0.1");
            Page page = visitor.signIn("administrator");
            visitor.open("/administration/courriels");
            assertThat(page.locator("main").innerText()).contains("Premier", READER, "127.0.0.1");
            visitor.photograph("undelivered-mails");
            assertThat(officer.call("GET", MAILS, "").isClosed()).isTrue();
            assertThat(officer.call("GET", "/administration/courriels", "").isClosed())
                    .isTrue();

            String one = MAILS + "/" + kept.get("id").asString();
            Caller.Answer sent = administrator.call("POST", one + "/sending", "{}");
            assertThat(sent.body()).isEqualTo("{\"sent\":true}");
            assertThat(TestMail.count(READER)).isEqualTo(1);
            assertThat(administrator.call("POST", one + "/sending", "{}").status())
                    .as("once")
                    .isEqualTo(404);

            refuse("Deuxième");
            String second =
                    MAILS + "/" + find(administrator, "Deuxième").get("id").asString();
            assertThat(administrator.call("DELETE", second, "").status()).isEqualTo(204);
            assertThat(administrator.call("DELETE", second, "").status()).isEqualTo(404);

            refuse("Troisième");
            inOwnName.run(() -> jdbc.sql("delete from identity.person where id = :id")
                    .param("id", person)
                    .update());
            assertThat(administrator.call("GET", MAILS, "").body())
                    .as("goes with the person")
                    .doesNotContain(READER);
        }
    }

    /** By a post whose server listens no more; whether it went out. */
    private boolean refuse(String subject) throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        MailServer away = new MailServer("127.0.0.1", closed, null, null, "beffroi@demo.example", false);
        Post post = new Post(away, baseAddress, messages);
        return new UndeliveredMails(jdbc, inOwnName, post, audit).send(new Post.Letter(READER, subject, "Bonjour"));
    }

    private static JsonNode find(Caller administrator, String subject) {
        for (JsonNode one : JsonMapper.shared()
                .readTree(administrator.call("GET", MAILS, "").body())) {
            if (one.get("subject").asString().equals(subject)) {
                return one;
            }
        }
        throw new AssertionError("No mail " + subject);
    }
}
