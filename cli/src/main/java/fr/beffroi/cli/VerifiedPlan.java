package fr.beffroi.cli;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.engine.verify.Violation;
import java.util.List;

/** A plan that the independent verifier has found right. Only such a plan is shown or written. */
record VerifiedPlan(LoadedModel loaded, RampUpPlan plan) {

    /** @throws WrongPlanException with every rule that is broken */
    VerifiedPlan {
        List<Violation> violations = PlanVerifier.verify(loaded, plan);
        if (!violations.isEmpty()) {
            throw new WrongPlanException(violations);
        }
    }

    int exitStatus() {
        return plan.status() == PlanStatus.OPTIMAL ? ExitStatus.DONE : ExitStatus.FEASIBLE;
    }
}
