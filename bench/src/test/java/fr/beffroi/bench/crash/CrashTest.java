package fr.beffroi.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Twenty people, eight kills, twenty in the long run: what the full run ({@code ./beffroi bench crash}) does 500 times. */
class CrashTest {
    private static final CrashPlan EIGHT = new CrashPlan(7, 1, 20, 8, 7);
    private static final CrashPlan TWENTY = new CrashPlan(18, 2, 20, 8, 8);

    /** What must be true, and what breaks it: a check that finds nothing must be one that could. */
    private static final Map<String, String> TAMPERING = new LinkedHashMap<>();

    static {
        TAMPERING.put(
                "ledger balanced per book and account",
                "update funding.balance set cents = cents + 1 where account = 'opened'");
        TAMPERING.put(
                "nothing doubled",
                "insert into funding.file (id, programme, axis, company, title)"
                        + " select gen_random_uuid(), programme, axis, company, title from funding.file limit 1");
        TAMPERING.put(
                "each step is in the audit log, once",
                "delete from identity.audit_entry where id = (select max(id) from identity.audit_entry where action = 'file.step')");
        TAMPERING.put(
                "nothing lost of what people were told",
                "delete from funding.step s using funding.file f where s.file = f.id and s.number = f.steps");
        TAMPERING.put(
                "state of each file = replay of its steps",
                "update funding.file set state = 'closed' where state = 'draft'");
    }

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void nothingIsLostAndNothingIsDoubled(@TempDir Path folder) throws IOException, SQLException, InterruptedException {
        kill(EIGHT, folder);
    }

    @Test
    @Tag("slow")
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void norWithTwentyKills(@TempDir Path folder) throws IOException, SQLException, InterruptedException {
        kill(TWENTY, folder);
    }

    private static void kill(CrashPlan plan, Path folder) throws IOException, SQLException, InterruptedException {
        CrashRun run = new CrashRun(plan, folder, List.copyOf(TAMPERING.values()));
        CrashReport report = run.run();

        assertThat(report.faults().byInvariant().values())
                .as(report.faults().byInvariant().toString())
                .allMatch(List::isEmpty);
        assertThat(report.faults().byInvariant()).as("what was looked at").hasSizeGreaterThan(10);
        assertThat(report.recoveries().values().stream().mapToInt(List::size).sum())
                .as("kills")
                .isEqualTo(plan.kills() + plan.applicationKills());
        assertThat(report.notes().lostAnswers()).as("kills that people felt").isPositive();
        assertThat(report.notes().steps()).as("steps told as taken").hasSizeGreaterThan(50);
        List<String> invariants = List.copyOf(TAMPERING.keySet());
        for (int i = 0; i < invariants.size(); i++) {
            assertThat(run.tampered().get(i).byInvariant().get(invariants.get(i)))
                    .as("%s, after tampering", invariants.get(i))
                    .isNotEmpty();
        }
    }
}
