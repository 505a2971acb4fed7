package fr.beffroi.cli;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.SimulationFiles;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.SimulationListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code spark simulate}: one plan as on one machine, or with {@code --out-dir} those of many scenarios. */
@Command(name = "simulate")
final class SparkSimulateCommand extends SimulateCommand {
    private final Supplier<Cluster> opener;

    @Mixin
    private ScenarioOptions scenarios;

    SparkSimulateCommand(Session session, Supplier<Cluster> opener) {
        super(session, (model, plan, request, listener) -> {
            try (Cluster cluster = opener.get()) {
                return cluster.simulate(model, plan, request, listener);
            }
        });
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException {
        return scenarios.areAsked()
                ? scenarios.answer(session, modelFile, planFile, simulationFile, findFaults(), opener, this::answer)
                : super.call();
    }

    /** Never stopped on the way, so that each file is what one machine writes. */
    private int answer(Cluster cluster, Scenario scenario, Path file, Session own) throws IOException {
        Inputs inputs = new Inputs(own);
        LoadedModel model = inputs.model(scenario.model());
        RampUpPlan plan = inputs.planOf(model, scenario.plan(), "simulate.otherModel");
        Simulation answer = cluster.simulate(model, plan, request(() -> false), SimulationListener.NONE);
        new OutputFiles<Simulation>(own.messages())
                .add("--out-dir", file, SimulationFiles::write)
                .write(answer);
        return ExitStatus.DONE;
    }
}
