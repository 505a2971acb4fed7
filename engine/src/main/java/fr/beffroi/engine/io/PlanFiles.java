package fr.beffroi.engine.io;

import fr.beffroi.engine.plan.RampUpPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plans from and to JSON files; {@code .json.gz} is read as well. */
public final class PlanFiles {
    private PlanFiles() {}

    /**
     * Reads a plan; whether it is right is the verifier's business.
     *
     * @throws ModelFaultsException with everything that is wrong with the file
     * @throws UncheckedIOException if the file cannot be read
     */
    public static RampUpPlan read(Path file) {
        return PlanJson.read(InputFile.readJson(file));
    }

    /**
     * Writes the plan as JSON.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(RampUpPlan plan, Path file) {
        try {
            Files.write(file, PlanJson.write(plan));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
