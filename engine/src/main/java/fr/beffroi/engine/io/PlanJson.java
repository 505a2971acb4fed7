package fr.beffroi.engine.io;

import fr.beffroi.engine.plan.RampUpPlan;
import tools.jackson.databind.JsonNode;

/** A plan as JSON (§6 of the ramp-up model). */
public final class PlanJson {
    private PlanJson() {}

    /**
     * Reads a plan strictly in form; whether it is right is the verifier's business, so that any number is taken.
     *
     * @throws ModelFaultsException with everything that is wrong with its form
     */
    public static RampUpPlan read(byte[] bytes) {
        FaultList faults = new FaultList();
        JsonNode json = JsonText.parse(bytes, faults);
        return PlanReader.read(json, faults);
    }

    /** The plan as JSON in UTF-8; equal plans give equal bytes. */
    public static byte[] write(RampUpPlan plan) {
        return JsonLayout.write(PlanWriter.toTree(plan));
    }
}
