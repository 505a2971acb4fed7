package fr.beffroi.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However the workbench is stopped: in the middle of its work it ends soon and without complaint, and what was committed is there again. */
class ShutdownTest {
    private static final Duration BOUND = Duration.ofSeconds(40);

    @Test
    void ctrlCEndsQuietlyAndKillLosesNothing(@TempDir Path folder) throws IOException, InterruptedException {
        String data = folder.resolve("data").toString();
        try (RunningWorkbench first = RunningWorkbench.start("demo", "--data", data)) {
            first.awaitLine("Ctrl-C");
            // The drone's plan, or what explains it, is under way.
            make(first, "Avant Ctrl-C");
            Instant asked = Instant.now();
            first.interrupt();
            assertThat(Duration.between(asked, Instant.now())).as("to stop").isLessThan(BOUND);
            assertThat(first.rest())
                    .as("said while it stopped")
                    .noneMatch(line -> line.contains("Exception") || line.contains("WARN") || line.contains("ERROR"));
            assertThat(folder.resolve("data/postgresql/postmaster.pid"))
                    .as("PostgreSQL stops with the workbench")
                    .doesNotExist();
        }
        try (RunningWorkbench second = RunningWorkbench.start("demo", "--data", data)) {
            second.awaitLine("Ctrl-C");
            assertThat(list(second)).contains("Avant Ctrl-C");
            make(second, "Avant kill -9");
            second.kill();
        }
        try (RunningWorkbench third = RunningWorkbench.start("demo", "--data", data)) {
            assertThat(list(third)).contains("Avant Ctrl-C", "Avant kill -9");
            third.interrupt();
        }
    }

    private static void make(RunningWorkbench workbench, String name) {
        try (Caller officer = officer(workbench)) {
            assertThat(officer.call("POST", "/api/scenarios", "{\"name\": \"" + name + "\"}")
                            .status())
                    .isEqualTo(201);
        }
    }

    private static String list(RunningWorkbench workbench) {
        try (Caller officer = officer(workbench)) {
            return officer.call("GET", "/api/scenarios", "").body();
        }
    }

    private static Caller officer(RunningWorkbench workbench) {
        return new Caller(URI.create(workbench.address()).getPort(), DemoPeople.email("officer"), DemoPeople.PASSWORD);
    }
}
