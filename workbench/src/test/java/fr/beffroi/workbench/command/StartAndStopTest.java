package fr.beffroi.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench as an operator runs it: started, killed, started again, backed up while it runs, restored elsewhere, stopped. */
class StartAndStopTest {

    @Test
    void anOperatorsDay(@TempDir Path folder) throws IOException, InterruptedException {
        String data = folder.resolve("data").toString();
        String file = folder.resolve("backup.zip").toString();

        try (RunningWorkbench killed = RunningWorkbench.start("demo", "--data", data)) {
            assertThat(killed.get("/")).isEqualTo(200);
            assertThat(RunningWorkbench.run(1, "demo", "--lang", "en", "--data", data))
                    .contains("Another Beffroi is running");
            killed.kill();
        }
        try (RunningWorkbench again = RunningWorkbench.start("demo", "--data", data)) {
            assertThat(again.get("/connexion")).isEqualTo(200);
            assertThat(RunningWorkbench.run(0, "backup", file, "--data", data)).contains("tables");
            again.interrupt();
        }
        assertThat(folder.resolve("data/postgresql/postmaster.pid"))
                .as("PostgreSQL stops with the workbench")
                .doesNotExist();

        String elsewhere = folder.resolve("elsewhere").toString();
        assertThat(RunningWorkbench.run(0, "restore", file, "--data", elsewhere))
                .contains("restauré");
        assertThat(RunningWorkbench.run(1, "restore", file, "--data", elsewhere))
                .contains("already holds data");
        try (RunningWorkbench restored = RunningWorkbench.start("serve", "--data", elsewhere)) {
            assertThat(restored.get("/connexion")).isEqualTo(200);
            restored.interrupt();
        }
        assertThat(Files.exists(Path.of(file))).isTrue();
    }
}
