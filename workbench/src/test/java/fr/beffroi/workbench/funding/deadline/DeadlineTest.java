package fr.beffroi.workbench.funding.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.funding.page.FundingPeople;
import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Due days of a file as it goes on: each side is told of its own, once before and once after, and not of what is done. */
@WorkbenchTest
class DeadlineTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COMPANY = "echeance.entreprise@demo.example";
    private static final String OFFICER = "echeance.agent@demo.example";

    @LocalServerPort
    private int port;

    @Autowired
    private FundingPeople people;

    @Autowired
    private DeadlineReminders reminders;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    @Test
    void eachSideIsToldOnceBeforeAndOnceAfterUntilItIsDone() {
        String siren = people.join(COMPANY, "Énergie mobile de l’Oise (fictif)");
        people.officer(OFFICER);
        String id = handedIn(new Siren(siren));
        // As days of steps are counted.
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        try (Caller company = new Caller(port, COMPANY, NewPeople.PASSWORD);
                Caller officer = new Caller(port, OFFICER, NewPeople.PASSWORD)) {
            String file = "/api/grant-files/" + id;
            assertThat(kinds(officer, file)).startsWith("COMPLETENESS").contains("DECISION", "CLOSING");
            assertThat(due(officer, file, "COMPLETENESS"))
                    .isEqualTo(today.plusDays(15).toString());
            assertThat(due(officer, file, "DECISION"))
                    .isEqualTo(today.plusMonths(2).toString());
            assertThat(company.call("GET", "/dossiers/" + id, "").body()).contains("dire si le dossier est complet");
            assertThat(officer.call("GET", "/dossiers", "").body()).contains("dire si le dossier est complet");

            assertThat(told(id, today.plusDays(7))).as("eight days before").isEmpty();
            assertThat(told(id, today.plusDays(8))).containsExactly("completeness false");
            assertThat(told(id, today.plusDays(9))).as("once").containsExactly("completeness false");
            assertThat(told(id, today.plusDays(16))).containsExactly("completeness false", "completeness true");

            step(officer, file, "ask-for-more", Map.of("what", "un devis"));
            assertThat(kinds(company, file)).containsExactly("PAPERS");
            long before = TestMail.count(COMPANY);
            assertThat(told(id, today.plusDays(31)))
                    .containsExactly("completeness false", "completeness true", "papers true");
            assertThat(TestMail.count(COMPANY)).isEqualTo(before + 1);
            remind(id, today.plusDays(32));
            assertThat(TestMail.count(COMPANY)).as("late once").isEqualTo(before + 1);

            step(company, file, "withdraw", Map.of());
            assertThat(kinds(company, file)).isEmpty();
        }
    }

    private String handedIn(Siren siren) {
        UUID id = UUID.randomUUID();
        inOwnName.run(() -> {
            jdbc.sql("""
                    insert into funding.file (id, programme, axis, company, title, part)
                    select :id, p.id, 'drones', :siren, 'Échéances', 'Développer et industrialiser' from aid.programme p
                    where p.name = 'Pass Drones (démonstration)'""").param("id", id).param("siren", siren.number()).update();
            jdbc.sql("""
                    insert into funding.step (file, number, company, kind, content, state, state_content)
                    values (:id, 1, :siren, 'submit', '{"on":"2026-11-24"}', 'submitted', '{"submittedOn":"2026-11-24"}')""").param("id", id).param("siren", siren.number()).update();
            jdbc.sql("update funding.file set state = 'submitted', steps = 1 where id = :id")
                    .param("id", id)
                    .update();
        });
        return id.toString();
    }

    /** Of this file alone: by then those of all other tests are late too, and each of their officers would be told. */
    private void remind(String file, LocalDate morning) {
        reminders.sendDue(morning, one -> one.id().equals(UUID.fromString(file)));
    }

    /** What was told of the file after a morning's run, in the order of days. */
    private List<String> told(String file, LocalDate morning) {
        remind(file, morning);
        return inOwnName.call(
                () -> jdbc.sql("select kind || ' ' || late from funding.reminder where file = :file order by sent_at")
                        .param("file", UUID.fromString(file))
                        .query(String.class)
                        .list());
    }

    private static List<String> kinds(Caller reader, String file) {
        return JSON.readTree(reader.call("GET", file + "/deadlines", "").body())
                .valueStream()
                .map(one -> one.get("kind").asString())
                .toList();
    }

    private static String due(Caller reader, String file, String kind) {
        for (JsonNode one :
                JSON.readTree(reader.call("GET", file + "/deadlines", "").body())) {
            if (one.get("kind").asString().equals(kind)) {
                return one.get("dueOn").asString();
            }
        }
        throw new AssertionError("No " + kind);
    }

    private static void step(Caller caller, String file, String step, Map<String, String> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("step", step);
        body.put(
                "seen",
                JSON.readTree(caller.call("GET", file, "").body()).get("steps").asInt());
        Caller.Answer answer = caller.call("POST", file + "/steps", JSON.writeValueAsString(body));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
