package fr.beffroi.bench.peer;

import fr.beffroi.bench.FreshProcess;
import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.plan.RampUpPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Our own side as a process: what {@link FixedRunCommand} does, with the start of Java in its seconds. */
final class OwnProgram {
    private static final double NANOS = 1e9;

    private OwnProgram() {}

    /**
     * Plans in a folder that is its own.
     *
     * @param levers a plan file; its levers are taken, nothing else
     */
    static Timed<RampUpPlan> plan(Path model, Path levers, double seconds, Path folder)
            throws IOException, InterruptedException {
        Path out = folder.resolve("own-plan.json");
        Files.deleteIfExists(out);
        List<String> arguments = List.of(
                FixedRunCommand.NAME,
                model.toAbsolutePath().toString(),
                levers.toAbsolutePath().toString(),
                String.valueOf(seconds),
                out.toAbsolutePath().toString());
        long begin = System.nanoTime();
        FreshProcess.outputOf(arguments, seconds);
        double took = (System.nanoTime() - begin) / NANOS;
        return new Timed<>(Files.exists(out) ? Optional.of(PlanFiles.read(out)) : Optional.empty(), took);
    }
}
