package fr.beffroi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.bench.generator.BenchmarkModel;
import fr.beffroi.bench.generator.BenchmarkSize;
import fr.beffroi.bench.generator.BenchmarkVariant;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.PlanVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user loses patience with a large model: Ctrl-C gives the best plan so far within seconds, right and with its true gap. */
class CtrlCTest {
    private static final int FEASIBLE = 3;
    private static final int SECONDS_TO_START = 90;

    /** Generous, since the tests may share the machine; on an idle one it takes about five. */
    private static final int SECONDS_TO_END = 60;

    @TempDir
    Path folder;

    private Path model;
    private Path plan;
    private Path messages;

    @BeforeEach
    void writeModel() throws IOException {
        model = folder.resolve("large.json.gz");
        plan = folder.resolve("plan.json");
        messages = folder.resolve("messages.txt");
        ModelFiles.write(BenchmarkModel.generate(BenchmarkSize.L, BenchmarkVariant.FULL, 1), model);
    }

    @Test
    void givesTheBestPlanSoFar() throws IOException, InterruptedException {
        Process process = start("plan", model, "--gap", "0", "--out", plan);
        try {
            waitFor(process, "%");
            Thread.sleep(3_000);
            interrupt(process);

            assertThat(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS))
                    .as("ends soon after Ctrl-C")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).isEqualTo(FEASIBLE);
        assertThat(Files.readString(messages))
                .contains("Stopping: here comes the best plan found", "Written: ")
                .doesNotContain("Highs", "Exception");
        LoadedModel loaded = ModelFiles.read(model);
        RampUpPlan read = PlanFiles.read(plan);
        assertThat(read.status()).isEqualTo(PlanStatus.FEASIBLE);
        assertThat(read.goal(GoalName.BACKLOG).gap()).isPositive();
        assertThat(PlanVerifier.verify(loaded, read)).isEmpty();
    }

    private Process start(Object... arguments) throws IOException, InterruptedException {
        String launcher = System.getProperty("beffroi.launcher");
        assumeTrue(launcher != null, "The launcher is tested by ./beffroi test, which builds it first");
        List<String> command = new ArrayList<>();
        if (isDefaultSignalKnown()) {
            command.addAll(List.of("env", "--default-signal=INT"));
        }
        command.add(launcher);
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("LC_ALL", "en_GB.UTF-8"));
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(messages.toFile())
                .start();
    }

    /** A process started from one in the background may have been told to take no notice of Ctrl-C, and so its children. */
    private static boolean isDefaultSignalKnown() throws IOException, InterruptedException {
        return new ProcessBuilder("env", "--default-signal=INT", "true")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** Until the process says how far it is. */
    private void waitFor(Process process, String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!Files.readString(messages).contains(text)) {
            assertThat(process.isAlive()).as("runs until it is interrupted").isTrue();
            assertThat(System.nanoTime()).as("says how far it is").isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }
}
