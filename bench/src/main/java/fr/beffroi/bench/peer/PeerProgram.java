package fr.beffroi.bench.peer;

import fr.beffroi.engine.plan.RampUpPlan;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The peer as it is installed on this machine: the program {@code frepple}, run as a process.
 *
 * @param program where it lies
 */
record PeerProgram(Path program) {
    static final String NAME = "frepple";
    private static final double NANOS = 1e9;

    /** The program on the path, if there is one. */
    static Optional<PeerProgram> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, NAME))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(PeerProgram::new);
    }

    /**
     * Plans in a folder that is its own, and reads the plan.
     *
     * @param seconds most time; a program that takes longer is ended
     * @throws IOException where the program cannot be started, or fails; its own words are in the message
     */
    Timed<RampUpPlan> plan(FixedModel fixed, PeerMode mode, double seconds, Path folder)
            throws IOException, InterruptedException {
        Path input = folder.resolve("model.xml");
        Path output = folder.resolve(PeerInput.PLAN_FILE);
        Path log = folder.resolve("peer.log");
        Files.deleteIfExists(output);
        PeerInput.write(fixed, mode, input);
        ProcessBuilder builder = new ProcessBuilder(
                        List.of(program.toString(), input.getFileName().toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // Without summer time each week has 7 × 24 hours.
        builder.environment().put("TZ", "UTC");
        long begin = System.nanoTime();
        Process process = builder.start();
        boolean ended = process.waitFor((long) (1000 * seconds), TimeUnit.MILLISECONDS);
        double took = (System.nanoTime() - begin) / NANOS;
        if (!ended) {
            process.destroyForcibly().waitFor();
            return new Timed<>(Optional.empty(), took);
        }
        if (process.exitValue() != 0 || !Files.exists(output)) {
            throw new IOException("%s ended with %d: %s"
                    .formatted(
                            program, process.exitValue(), Files.readString(log).strip()));
        }
        return new Timed<>(Optional.of(FixedPlan.of(fixed, PeerPlan.read(fixed, output), NAME, took, seconds)), took);
    }
}
