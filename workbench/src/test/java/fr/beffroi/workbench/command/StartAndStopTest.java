package fr.beffroi.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Caller;
import fr.beffroi.workbench.harness.DemoPeople;
import fr.beffroi.workbench.harness.TestServers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workbench as an operator runs it: started, killed, started again, backed up while it runs, interrupted in the middle of its work, restored
 * elsewhere. However it is stopped, what was committed is there again.
 */
class StartAndStopTest {
    private static final Duration BOUND_TO_STOP = Duration.ofSeconds(40);

    @Test
    void anOperatorsDay(@TempDir Path folder) throws IOException, InterruptedException {
        String data = withPrograms(folder.resolve("data"));
        String file = folder.resolve("backup.zip").toString();

        try (RunningWorkbench killed = RunningWorkbench.start("demo", "--data", data)) {
            assertThat(killed.get("/")).isEqualTo(200);
            assertThat(RunningWorkbench.run(1, "demo", "--lang", "en", "--data", data))
                    .contains("Another Beffroi is running");
            make(killed, "Avant kill -9");
            killed.kill();
        }
        try (RunningWorkbench again = RunningWorkbench.start("demo", "--data", data)) {
            again.awaitLine("Ctrl-C");
            assertThat(scenarios(again)).contains("Avant kill -9");
            assertThat(RunningWorkbench.run(0, "backup", file, "--data", data)).contains("tables");
            // The drone's plan, or what explains it, is under way.
            interrupt(again);
        }
        assertThat(folder.resolve("data/postgresql/postmaster.pid"))
                .as("PostgreSQL stops with the workbench")
                .doesNotExist();

        String elsewhere = withPrograms(folder.resolve("elsewhere"));
        assertThat(RunningWorkbench.run(0, "restore", file, "--data", elsewhere))
                .contains("restauré");
        assertThat(RunningWorkbench.run(1, "restore", file, "--data", elsewhere))
                .contains("already holds data");
        try (RunningWorkbench restored = RunningWorkbench.start("serve", "--data", elsewhere)) {
            assertThat(restored.get("/connexion")).isEqualTo(200);
            assertThat(scenarios(restored)).contains("Avant kill -9");
            restored.interrupt();
        }
        assertThat(Files.exists(Path.of(file))).isTrue();
    }

    @Test
    void interruptedWhileItGreetsItSaysNothingMore(@TempDir Path folder) throws IOException, InterruptedException {
        String data = withPrograms(folder.resolve("data"));
        try (RunningWorkbench greeting = RunningWorkbench.start("demo", "--data", data)) {
            interrupt(greeting);
        }
        assertThat(folder.resolve("data/postgresql/postmaster.pid")).doesNotExist();
    }

    @BeforeAll
    static void unpackThePrograms(@TempDir Path folder) throws IOException {
        // Where no test before did.
        TestServers.start(folder).close();
    }

    /** A folder in which PostgreSQL's programs lie already: that they are unpacked is seen on an operator's first day. */
    private static String withPrograms(Path folder) throws IOException {
        TestServers.link(Files.createDirectories(folder));
        return folder.toString();
    }

    private static void interrupt(RunningWorkbench workbench) throws IOException, InterruptedException {
        Instant asked = Instant.now();
        workbench.interrupt();
        assertThat(Duration.between(asked, Instant.now())).as("to stop").isLessThan(BOUND_TO_STOP);
        assertThat(workbench.rest())
                .as("said while it stopped")
                .noneMatch(line -> Stream.of("Exception", "WARN", "ERROR", "Connection", "closed")
                        .anyMatch(line::contains));
    }

    private static void make(RunningWorkbench workbench, String name) {
        try (Caller officer = officer(workbench)) {
            assertThat(officer.call("POST", "/api/scenarios", "{\"name\": \"" + name + "\"}")
                            .status())
                    .isEqualTo(201);
        }
    }

    private static String scenarios(RunningWorkbench workbench) {
        try (Caller officer = officer(workbench)) {
            return officer.call("GET", "/api/scenarios", "").body();
        }
    }

    private static Caller officer(RunningWorkbench workbench) {
        return new Caller(URI.create(workbench.address()).getPort(), DemoPeople.email("officer"), DemoPeople.PASSWORD);
    }
}
