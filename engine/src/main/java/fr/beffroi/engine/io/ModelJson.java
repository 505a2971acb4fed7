package fr.beffroi.engine.io;

import fr.beffroi.engine.model.RampUpModel;
import tools.jackson.databind.JsonNode;

/** A model as JSON, read strictly (§2, §3 and §8 of the ramp-up model). */
public final class ModelJson {
    private ModelJson() {}

    /**
     * Reads and checks a model.
     *
     * @throws ModelFaultsException with everything that is wrong with it
     */
    public static LoadedModel read(byte[] bytes) {
        FaultList faults = new FaultList();
        JsonNode json = JsonText.parse(bytes, faults);
        RampUpModel model = ModelReader.read(json, faults);
        return new LoadedModel(model, CanonicalJson.sha256(json), faults.warnings());
    }

    /** The model as JSON in UTF-8: every field that is not at its default; equal models give equal bytes. */
    public static byte[] write(RampUpModel model) {
        return JsonLayout.write(ModelWriter.toTree(model));
    }
}
