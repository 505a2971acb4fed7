package fr.beffroi.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of the real launcher in a process of its own: what it printed and how it ended. */
record LauncherRun(int status, String out, String err) {
    private static final String LAUNCHER = "beffroi.launcher";
    private static final int MINUTES_AT_MOST = 5;

    /** The launcher, where {@code ./beffroi test} runs the tests: it has built what it starts. Otherwise the test is skipped. */
    static Path launcher() {
        String launcher = System.getProperty(LAUNCHER);
        assumeTrue(launcher != null, "The launcher is tested by ./beffroi test, which builds it first");
        return Path.of(launcher);
    }

    /** Runs {@code program} with {@code arguments} in {@code folder}, its output kept in files there. */
    static LauncherRun in(Path folder, Map<String, String> environment, Path program, Object... arguments) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            Process process = start(folder, environment, program, out, err, arguments);
            if (!process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new LauncherRun(process.waitFor(), read(out), read(err));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** In French, whatever the environment of the tests. */
    static LauncherRun french(Path folder, Object... arguments) {
        return in(folder, Map.of("LC_ALL", "fr_FR.UTF-8"), launcher(), arguments);
    }

    private static Process start(
            Path folder, Map<String, String> environment, Path program, Path out, Path err, Object... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
