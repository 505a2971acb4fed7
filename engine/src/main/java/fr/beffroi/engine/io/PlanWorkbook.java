package fr.beffroi.engine.io;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.simulate.Simulation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** A plan as an Excel workbook for people, in French: levers, launches, orders, deliveries by week, who pays what, the cadence. */
public final class PlanWorkbook {
    private PlanWorkbook() {}

    /**
     * Writes the workbook of a plan that was made for this model.
     *
     * @param simulation of the plan, which says how sure its dates are; null where it was not simulated
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(RampUpModel model, RampUpPlan plan, @Nullable Simulation simulation, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, "Beffroi", null)) {
            new PlanSheets(model, plan, simulation, workbook).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
