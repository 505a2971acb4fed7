package fr.beffroi.engine.io;

import fr.beffroi.engine.model.RampUpModel;
import java.util.List;

/**
 * A model that was read, and passed every check.
 *
 * @param sha256 SHA-256 (lower-case hex) of its canonical JSON before defaults were filled in; of a workbook: of the JSON it stands for
 * @param warnings what is allowed but looks unintended, in words
 */
public record LoadedModel(RampUpModel model, String sha256, List<String> warnings) {
    public LoadedModel {
        warnings = List.copyOf(warnings);
    }

    /** Without warnings. */
    public LoadedModel(RampUpModel model, String sha256) {
        this(model, sha256, List.of());
    }

    /** The same model with another public budget in €; it still goes by the name and hash of its file. */
    public LoadedModel withPublicBudget(double euros) {
        return new LoadedModel(model.withPublicBudget(euros), sha256, warnings);
    }

    /** A model made by a program, as if it had been read from the file that {@link ModelJson#write} makes of it. */
    public static LoadedModel of(RampUpModel model) {
        return new LoadedModel(model, CanonicalJson.sha256(ModelWriter.toTree(model)));
    }
}
