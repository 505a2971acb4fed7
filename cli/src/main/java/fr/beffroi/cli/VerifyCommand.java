package fr.beffroi.cli;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.engine.verify.Violation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code verify MODEL PLAN}: every rule of the contract, in exact arithmetic, by a program that shares nothing with the planner. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "parameter.model")
    private Path modelFile;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "parameter.plan")
    private Path planFile;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs(session);
        LoadedModel model = inputs.model(modelFile);
        RampUpPlan plan = inputs.plan(planFile);
        List<Violation> violations = PlanVerifier.verify(model, plan);
        if (violations.isEmpty()) {
            session.out()
                    .println(session.messages()
                            .text("verify.verified", model.model().name()));
            return ExitStatus.DONE;
        }
        session.out().println(session.messages().count("verify.broken", violations.size()));
        violations.forEach(violation ->
                session.out().println(violation.describe(session.messages().locale())));
        return ExitStatus.FAILED;
    }
}
