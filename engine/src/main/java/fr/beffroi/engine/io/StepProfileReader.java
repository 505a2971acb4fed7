package fr.beffroi.engine.io;

import fr.beffroi.engine.model.StepProfile;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads a step profile (§3): a list of steps that rise strictly, or one number for all weeks. */
record StepProfileReader(FieldValues values) {

    StepProfile read(JsonNode node, String place) {
        if (node.isNumber()) {
            return StepProfile.constant(values.number(node, place, Bound.NON_NEGATIVE));
        }
        if (!node.isArray() && !node.isMissingNode()) {
            values.faults().add(place, node.toString(), Wording.text("expected.profile"));
            return new StepProfile(List.of());
        }
        List<StepProfile.Step> steps = values.list(
                node, place, (element, where) -> Fields.read(element, where, values.faults(), StepProfileReader::step));
        for (int i = 1; i < steps.size(); i++) {
            int before = steps.get(i - 1).from();
            if (steps.get(i).from() <= before && isWhole(node, i, steps) && isWhole(node, i - 1, steps)) {
                values.faults()
                        .add(
                                place + "[" + i + "].from",
                                String.valueOf(steps.get(i).from()),
                                Wording.text("expected.rising", before));
            }
        }
        return new StepProfile(steps);
    }

    private static StepProfile.Step step(Fields fields) {
        return new StepProfile.Step(
                fields.whole("from", 0, Fields.MOST_WEEKS), fields.number("value", Bound.NON_NEGATIVE));
    }

    /** Whether a step's week was read as it stands in the file, and nothing stands in for it. */
    private static boolean isWhole(JsonNode list, int i, List<StepProfile.Step> steps) {
        JsonNode from = list.get(i).path("from");
        return from.isNumber() && from.doubleValue() == steps.get(i).from();
    }
}
