package fr.beffroi.engine.io;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The field {@code format}, which says what a file is. */
final class FileFormat {
    private static final Set<String> OURS = Set.of(RampUpModel.FORMAT, RampUpPlan.FORMAT);

    private FileFormat() {}

    /**
     * Adds a fault unless the file says that it is of the {@code expected} format.
     *
     * @throws ModelFaultsException if it is another file of ours: then nothing else about it is worth saying
     */
    static void check(JsonNode json, String expected, FaultList faults) {
        if (!json.isObject()) {
            return; // reported when its fields are read
        }
        JsonNode format = json.get("format");
        if (format == null) {
            faults.add("format", Wording.text("found.missing"), "\"" + expected + "\"");
        } else if (!format.isString() || !format.stringValue().equals(expected)) {
            faults.add("format", format.toString(), "\"" + expected + "\"");
            if (format.isString() && OURS.contains(format.stringValue())) {
                faults.throwIfAny();
            }
        }
    }
}
