package fr.beffroi.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.database.Access;
import fr.beffroi.workbench.database.embedded.EmbeddedServer;
import fr.beffroi.workbench.harness.Caller;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first day of an empty workbench: the first administrator comes in by the link on the terminal, and the log of it holds. */
class FirstDayTest {
    private static final String PASSWORD = "une brouette de quetsches";

    @Test
    void theFirstAdministratorComesInOnceAndTheLogHolds(@TempDir Path folder)
            throws IOException, InterruptedException, SQLException {
        String data = folder.resolve("data").toString();
        try (RunningWorkbench workbench = RunningWorkbench.start("serve", "--data", data)) {
            URI link = URI.create(workbench.awaitLine("/invitation/").strip());
            comeIn(link);
            assertThat(workbench.get(link.getPath())).as("the link works once").isEqualTo(404);

            Access owner = EmbeddedServer.findRunning(folder.resolve("data")).orElseThrow();
            awaitSeal(owner);
            assertThat(RunningWorkbench.run(0, "audit", "verify", "--data", data))
                    .contains("Journal d’audit intact");
            changeRow(owner);
            assertThat(RunningWorkbench.run(1, "audit", "verify", "--data", data))
                    .contains("Écriture n° 1 (maillon 1) : changée après avoir été scellée")
                    .contains("Journal d’audit altéré : 1 anomalies");
            workbench.interrupt();
        }
        // With an administrator there, nobody is offered to become the first one.
        try (RunningWorkbench again = RunningWorkbench.start("serve", "--data", data)) {
            assertThat(again.awaitLine("Ctrl-C")).doesNotContain("/invitation/");
            assertThat(again.said()).noneMatch(line -> line.contains("/invitation/"));
        }
    }

    private static void comeIn(URI link) {
        try (Caller head = new Caller(link.getPort())) {
            assertThat(head.call("GET", link.getPath(), "").body()).contains("name=\"organisation\"");
            String answer = "organisation=Task+force&courriel=premiere@essai.example&nom=Premi%C3%A8re&mot-de-passe=";
            assertThat(head.call("POST", link.getPath(), answer + "court").body())
                    .contains("12");
            assertThat(head.call("POST", link.getPath(), answer + PASSWORD.replace(' ', '+'))
                            .location())
                    .endsWith("/");
            assertThat(head.call("GET", "/administration/personnes", "").body()).contains("premiere@essai.example");
        }
    }

    private static void awaitSeal(Access owner) {
        Awaitility.await("the log's first seal").atMost(Duration.ofSeconds(60)).until(() -> sealed(owner) > 0);
    }

    private static long sealed(Access owner) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('beffroi.role', 'system', false)");
            try (ResultSet row = statement.executeQuery("select count(*) from identity.audit_link where entry = 1")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** As somebody could who owns the database. */
    private static void changeRow(Access owner) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('beffroi.role', 'system', false)");
            statement.execute("alter table identity.audit_entry disable trigger audit_entry_stays");
            assertThat(statement.executeUpdate("update identity.audit_entry set action = 'other' where id = 1"))
                    .isOne();
            statement.execute("alter table identity.audit_entry enable trigger audit_entry_stays");
        }
    }
}
