package fr.beffroi.cli;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.engine.verify.Violation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify MODEL PLAN}: every rule of the contract, in exact arithmetic, by a program that shares nothing with the planner. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "parameter.model")
    private Path modelFile;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "parameter.plan")
    private Path planFile;

    @Option(names = "--budget", paramLabel = "EUROS", descriptionKey = "option.verifyBudget")
    private @Nullable Double budgetEuros;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<String> faults = BudgetOption.findFaults(budgetEuros, session.messages());
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
        Inputs inputs = new Inputs(session);
        LoadedModel own = inputs.model(modelFile);
        LoadedModel model = budgetEuros == null ? own : own.withPublicBudget(budgetEuros);
        RampUpPlan plan = inputs.plan(planFile);
        sayOtherBudget(model, plan);
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

    /** A plan made with {@code plan --budget} answers "what if": it may break the model's own budget, and its bounds hold for the other. */
    private void sayOtherBudget(LoadedModel model, RampUpPlan plan) {
        Double made = plan.solver().publicBudgetEuros();
        Double here = model.model().budget().publicEuros();
        if (made != null && !made.equals(here)) {
            Messages messages = session.messages();
            session.say(
                    "verify.otherBudget",
                    messages.money(made),
                    here == null ? messages.text("verify.noBudget") : messages.money(here),
                    BudgetOption.typed(made));
        }
    }
}
