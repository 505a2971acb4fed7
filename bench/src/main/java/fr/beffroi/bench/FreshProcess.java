package fr.beffroi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Measures in a process of its own, so that each contestant starts in the same state, and one that runs out of time or memory ends alone. */
public final class FreshProcess {
    private static final int GRACE_SECONDS = 60;

    private FreshProcess() {}

    /**
     * One measurement.
     *
     * @return empty where the process ended without one
     * @throws IOException where no process can be started
     */
    static Optional<Measurement> measure(
            Contestant contestant, Path model, double gap, double timeLimitSeconds, int threads)
            throws IOException, InterruptedException {
        List<String> arguments = List.of(
                "single-run",
                contestant.name(),
                model.toAbsolutePath().toString(),
                String.valueOf(gap),
                String.valueOf(timeLimitSeconds),
                String.valueOf(threads));
        return Measurement.find(outputOf(arguments, 2 * timeLimitSeconds + GRACE_SECONDS));
    }

    /**
     * What this command line prints when it is called in a process of its own.
     *
     * @param seconds most time; of a process that takes longer what it printed until it was ended
     * @throws IOException where no process can be started
     */
    public static String outputOf(List<String> arguments, double seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                BenchCommand.class.getName()));
        command.addAll(arguments);
        Path output = Files.createTempFile("beffroi-bench", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!process.waitFor((long) (1000 * seconds), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } finally {
            Files.delete(output);
        }
    }
}
