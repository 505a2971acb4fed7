package fr.beffroi.bench;

import static fr.beffroi.bench.MarkdownTable.number;

import fr.beffroi.bench.generator.BenchmarkModel;
import fr.beffroi.bench.generator.BenchmarkSize;
import fr.beffroi.bench.generator.BenchmarkVariant;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.robust.BestAnswer;
import fr.beffroi.engine.robust.Danger;
import fr.beffroi.engine.robust.LossElement;
import fr.beffroi.engine.robust.LossSweep;
import fr.beffroi.engine.robust.RobustnessRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Seconds of losing everything once, and of the answers to the worst. */
@Command(
        name = "robustness",
        description = "Loses every company, site and supplier of a plan once, on one thread, and answers the worst.",
        mixinStandardHelpOptions = true)
final class RobustnessBench implements Callable<Integer> {
    private static final double NANOS = 1e9;

    @Option(names = "--model", description = "A model (default: one of size M of our own generator).")
    private @Nullable Path modelFile;

    @Option(names = "--plan", description = "A plan of it (default: it is made first).")
    private @Nullable Path planFile;

    @Option(names = "--replan", defaultValue = "3", description = "How many to answer (default: ${DEFAULT-VALUE}).")
    private int replans;

    @Option(
            names = "--time-limit",
            defaultValue = "30",
            description = "Seconds for each plan, and for each list of what to buy (default: ${DEFAULT-VALUE}).")
    private double timeLimitSeconds;

    @Override
    public Integer call() {
        LoadedModel model = modelFile == null
                ? LoadedModel.of(BenchmarkModel.generate(BenchmarkSize.M, BenchmarkVariant.PLAIN, 1))
                : ModelFiles.read(modelFile);
        RampUpPlan plan = planFile == null
                ? Planner.plan(model, new PlanRequest(0.01, 120, 2), progress -> {})
                : PlanFiles.read(planFile);
        LossSweep sweep = new LossSweep(
                model,
                plan,
                new RobustnessRequest(
                        RobustnessRequest.USUAL_LOSS_WEEKS, null, replans, 0.01, timeLimitSeconds, 1, () -> false));
        MarkdownTable table = new MarkdownTable(
                System.out,
                "what",
                "s",
                "backlog added",
                "after the answer",
                "proven",
                "worth buying",
                "all looked at");
        long began = System.nanoTime();
        List<Danger> dangers = new ArrayList<>();
        for (LossElement element : sweep.elements()) {
            dangers.add(sweep.worst(element));
        }
        table.row(
                dangers.size() + " losses in " + LossSweep.BEGINNINGS + " weeks each",
                seconds(began),
                "",
                "",
                "",
                "",
                "");
        double planned = sweep.together(dangers).planned().backlog();
        for (Danger danger : sweep.toAnswer(dangers)) {
            began = System.nanoTime();
            Danger answered = sweep.answered(danger);
            BestAnswer answer = answered.bestAnswer();
            table.row(
                    danger.loss().element().kind() + " "
                            + danger.loss().element().id(),
                    seconds(began),
                    number(danger.backlogAdded()),
                    answer == null ? "" : number(answer.outcome().backlog() - planned),
                    answer != null && answer.proven() ? "yes" : "",
                    String.valueOf(answered.worthBuying().size()),
                    answered.purchasesComplete() ? "yes" : "");
        }
        return 0;
    }

    private static String seconds(long began) {
        return number((System.nanoTime() - began) / NANOS);
    }
}
