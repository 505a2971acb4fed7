package fr.beffroi.bench.peer;

import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.PlanFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The engine's side in a process of its own: from a model and the plan whose levers are taken to a plan file; status 3 where there was no time. */
@Command(name = "fixed-run", hidden = true)
public final class FixedRunCommand implements Callable<Integer> {
    static final String NAME = "fixed-run";
    private static final int NO_TIME = 3;

    @Parameters(index = "0")
    private Path model;

    @Parameters(index = "1")
    private Path levers;

    @Parameters(index = "2")
    private double timeLimitSeconds;

    @Parameters(index = "3")
    private Path out;

    @Override
    public Integer call() {
        FixedModel fixed =
                FixedModel.of(ModelFiles.read(model), PlanFiles.read(levers).levers());
        return FixedPlan.best(fixed, timeLimitSeconds)
                .map(plan -> {
                    PlanFiles.write(plan, out);
                    return 0;
                })
                .orElse(NO_TIME);
    }
}
