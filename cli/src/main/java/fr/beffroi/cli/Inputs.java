package fr.beffroi.cli;

import fr.beffroi.engine.io.Fault;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFaultsException;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.PlanChecks;
import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.plan.RampUpPlan;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Reads what the user hands over; what cannot be read is refused with all its faults. */
final class Inputs {
    private final Session session;

    Inputs(Session session) {
        this.session = session;
    }

    /** The model; what looks unintended in it is said on the way. */
    LoadedModel model(Path file) {
        LoadedModel model = read(existing(file), ModelFiles::read);
        model.warnings().forEach(warning -> session.say("input.warning", warning));
        return model;
    }

    RampUpPlan plan(Path file) {
        return read(existing(file), PlanFiles::read);
    }

    /**
     * A plan to be used on this model.
     *
     * @param otherModel key of what is said where it was made for another state of the model
     */
    RampUpPlan planOf(LoadedModel model, Path file, String otherModel) {
        RampUpPlan plan = plan(file);
        read(file, _ -> {
            PlanChecks.refuseForeign(model.model(), plan);
            return plan;
        });
        if (!plan.modelSha256().equals(model.sha256())) {
            session.say(otherModel, plan.modelName());
        }
        return plan;
    }

    /** What {@code reader} makes of {@code file}; its faults are said as that file's. */
    <T> T read(Path file, Function<Path, T> reader) {
        try {
            return reader.apply(file);
        } catch (ModelFaultsException e) {
            throw new RefusedFileException(
                    file, e.faults().stream().map(Fault::toString).toList());
        } catch (UncheckedIOException e) {
            throw refused(file, "input.unreadable", String.valueOf(e.getMessage()));
        }
    }

    private Path existing(Path file) {
        if (!Files.exists(file)) {
            throw refused(file, "input.missing");
        }
        if (Files.isDirectory(file)) {
            throw refused(file, "input.isFolder");
        }
        return file;
    }

    private RefusedFileException refused(Path file, String key, Object... values) {
        return new RefusedFileException(file, List.of(session.messages().text(key, values)));
    }
}
