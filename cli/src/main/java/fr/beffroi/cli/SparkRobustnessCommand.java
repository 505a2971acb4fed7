package fr.beffroi.cli;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.RobustnessFiles;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.robust.Robustness;
import fr.beffroi.engine.robust.RobustnessListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code spark robustness}: one plan as on one machine, or with {@code --out-dir} those of many scenarios. */
@Command(name = "robustness")
final class SparkRobustnessCommand extends RobustnessCommand {
    private final Supplier<Cluster> opener;

    @Mixin
    private ScenarioOptions scenarios;

    private SparkRobustnessCommand(Session session, Supplier<Cluster> opener) {
        super(session, (model, plan, request, listener) -> {
            try (Cluster cluster = opener.get()) {
                return cluster.examine(model, plan, request, listener);
            }
        });
        this.opener = opener;
    }

    /** The plan is needed only of one scenario alone: many have theirs beside them. */
    static CommandLine create(Session session, Supplier<Cluster> opener) {
        CommandLine command = new CommandLine(new SparkRobustnessCommand(session, opener));
        CommandSpec spec = command.getCommandSpec();
        PositionalParamSpec plan = spec.positionalParameters().get(1);
        spec.remove(plan);
        spec.addPositional(plan.toBuilder().arity("0..1").required(false).build());
        return command;
    }

    @Override
    public Integer call() throws IOException {
        if (scenarios.areAsked()) {
            return scenarios.answer(session, modelFile, planFile, answerFile, findFaults(), opener, this::answer);
        }
        if (planFile == null) {
            throw new UsageFaultException(List.of(session.messages().text("usage.missing", "PLAN")));
        }
        return super.call();
    }

    /** Never stopped on the way, so that each file is what one machine writes. */
    private int answer(Cluster cluster, Scenario scenario, Path file, Session own) throws IOException {
        Inputs inputs = new Inputs(own);
        LoadedModel model = readModel(inputs, scenario.model());
        RampUpPlan plan = inputs.planOf(model, scenario.plan(), "robustness.otherModel");
        Robustness answer = cluster.examine(model, plan, request(() -> false), RobustnessListener.NONE);
        new OutputFiles<Robustness>(own.messages())
                .add("--out-dir", file, RobustnessFiles::write)
                .write(answer);
        return status(answer);
    }
}
