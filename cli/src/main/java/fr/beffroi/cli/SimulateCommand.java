package fr.beffroi.cli;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.SimulationFiles;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.SimulationListener;
import fr.beffroi.engine.simulate.SimulationRequest;
import fr.beffroi.engine.simulate.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simulate MODEL [PLAN]}: how sure the plan's date is, and which uncertainty costs most. Without a plan it makes the best one first. */
@Command(name = "simulate")
class SimulateCommand implements Callable<Integer> {
    final Session session;
    private final Simulating simulating;

    @Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "parameter.model")
    Path modelFile;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PLAN", descriptionKey = "parameter.simulatedPlan")
    @Nullable
    Path planFile;

    @Option(names = "--out", paramLabel = "S.json", descriptionKey = "option.simulationOut")
    @Nullable
    Path simulationFile;

    @Mixin
    private SimulationOptions simulation;

    @Mixin
    private SolveOptions options;

    /** Who simulates: {@link Simulator} or a cluster. */
    @FunctionalInterface
    interface Simulating {
        Simulation simulate(LoadedModel model, RampUpPlan plan, SimulationRequest request, SimulationListener listener);
    }

    SimulateCommand(Session session, Simulating simulating) {
        this.session = session;
        this.simulating = simulating;
    }

    @Override
    public Integer call() throws IOException {
        OutputFiles<Simulation> output = new OutputFiles<>(session.messages());
        if (simulationFile != null) {
            output.add("--out", simulationFile, SimulationFiles::write);
        }
        List<String> faults = findFaults();
        faults.addAll(output.findFaults(planFile == null ? List.of(modelFile) : List.of(modelFile, planFile)));
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
        Inputs inputs = new Inputs(session);
        LoadedModel model = inputs.model(modelFile);
        if (model.model().uncertainty() == null) {
            session.say("simulate.certain");
        }
        int status = ExitStatus.DONE;
        RampUpPlan plan;
        if (planFile == null) {
            VerifiedPlan made = new Planning(session, options).planOnly(model);
            plan = made.plan();
            status = made.exitStatus();
        } else {
            plan = inputs.planOf(model, planFile, "simulate.otherModel");
        }
        Simulation answer = simulate(model, plan);
        output.write(answer);
        output.listFiles().forEach(file -> session.say("plan.written", file));
        if (simulationFile == null) {
            new SimulationSummary(session.messages(), model.model(), answer)
                    .lines()
                    .forEach(session.out()::println);
        }
        return status;
    }

    /** What makes no sense whatever the model, in words. */
    final List<String> findFaults() {
        List<String> faults = new ArrayList<>(options.findFaults(session.messages()));
        faults.addAll(simulation.findFaults(session.messages()));
        return faults;
    }

    final SimulationRequest request(BooleanSupplier cancelled) {
        return simulation.request(options.threads(), cancelled);
    }

    private Simulation simulate(LoadedModel model, RampUpPlan plan) {
        try (Interruption interruption = Interruption.watch(session, "simulate.interrupted");
                SimulationProgress progress = new SimulationProgress(session, System::nanoTime)) {
            return simulating.simulate(model, plan, request(interruption), progress);
        }
    }
}
