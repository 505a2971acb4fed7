package fr.beffroi.bench.simulate;

import fr.beffroi.bench.generator.BenchmarkModel;
import fr.beffroi.bench.generator.BenchmarkSize;
import fr.beffroi.bench.generator.BenchmarkVariant;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.simulate.Estimate;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.SimulationListener;
import fr.beffroi.engine.simulate.SimulationRequest;
import fr.beffroi.engine.simulate.Simulator;
import fr.beffroi.engine.simulate.TargetOutlook;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Seconds of our simulation and of the same on SSJ, and whether both say the same. */
@Command(
        name = "simulate",
        description =
                "The simulation beside the same model on SSJ, in one run: seconds, and whether their 95 % intervals overlap.",
        mixinStandardHelpOptions = true)
public final class SimulateBench implements Callable<Integer> {
    private static final int WEEKS_BETWEEN_ROWS = 13;
    /** Of so many figures some fall outside 95 % by chance; four deviations is more than chance does. */
    private static final double DEVIATIONS_ALLOWED = 4;

    private static final double DEVIATIONS_OF_AN_INTERVAL = 1.96;
    private static final double NANOS = 1e9;

    @Option(names = "--model", description = "A model (default: one of size M of our own generator).")
    private @Nullable Path modelFile;

    @Option(names = "--plan", description = "A plan of it (default: it is made first).")
    private @Nullable Path planFile;

    @Option(names = "--replications", defaultValue = "10000", description = "Ours (default: ${DEFAULT-VALUE}).")
    private long replications;

    @Option(names = "--ssj-replications", defaultValue = "1000", description = "SSJ's (default: ${DEFAULT-VALUE}).")
    private int ssjReplications;

    @Option(names = "--threads", defaultValue = "2", description = "Threads each (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Override
    public Integer call() {
        RampUpModel model = modelFile == null
                ? BenchmarkModel.generate(BenchmarkSize.M, BenchmarkVariant.PLAIN, 1)
                : ModelFiles.read(modelFile).model();
        LoadedModel uncertain = LoadedModel.of(model.uncertainty() == null ? UncertainModel.of(model) : model);
        RampUpPlan plan = planFile == null
                ? Planner.plan(uncertain, new PlanRequest(0.01, 120, threads, () -> false), progress -> {})
                : PlanFiles.read(planFile);
        System.err.println("planned: %d launches, %d orders, %d levers"
                .formatted(
                        plan.launches().size(),
                        plan.orders().size(),
                        plan.levers().size()));
        long began = System.nanoTime();
        Simulation ours = Simulator.simulate(
                uncertain,
                plan,
                new SimulationRequest(replications, 1, null, 0, threads, () -> false),
                SimulationListener.NONE);
        double ourSeconds = (System.nanoTime() - began) / NANOS;
        SsjRun ssj = SsjRun.run(uncertain.model(), plan, ssjReplications, threads);
        print(
                "| %s, %d weeks, %d threads | replications | s | ms a replication |\n|---|---:|---:|---:|",
                uncertain.model().name(), uncertain.model().weeks(), threads);
        print("| Beffroi | %d | %.2f | %.3f |", replications, ourSeconds, 1000 * ourSeconds / replications);
        print("| SSJ | %d | %.2f | %.3f |", ssjReplications, ssj.seconds(), 1000 * ssj.seconds() / ssjReplications);
        print("\nSSJ takes %.1f times as long.\n", ssj.seconds() / ssjReplications / (ourSeconds / replications));
        return compare(ours, ssj) ? 0 : 1;
    }

    private boolean compare(Simulation ours, SsjRun ssj) {
        print("| figure | Beffroi, 95 %% | SSJ, 95 %% | difference in deviations |\n|---|---:|---:|---:|");
        boolean same = row("backlog", ours.backlog(), ssj.backlog());
        for (int target = 0; target < ours.targets().size(); target++) {
            TargetOutlook outlook = ours.targets().get(target);
            for (int week = WEEKS_BETWEEN_ROWS; week < outlook.meanByWeek().size(); week += WEEKS_BETWEEN_ROWS) {
                same &= row(
                        "%s delivered by week %d".formatted(outlook.item(), week),
                        outlook.meanByWeek().get(week),
                        ssj.delivered(target, week));
            }
        }
        print(same ? "\nBoth say the same." : "\nThey do not say the same.");
        return same;
    }

    private static boolean row(String figure, Estimate ours, Estimate theirs) {
        double deviation = Math.hypot(ours.width(), theirs.width()) / 2 / DEVIATIONS_OF_AN_INTERVAL;
        double difference = ours.value() - theirs.value();
        double rounding = 1e-6 * Math.max(1, Math.abs(ours.value()));
        double deviations = Math.abs(difference) <= rounding ? 0 : difference / deviation;
        print("| %s | %s | %s | %.1f |", figure, text(ours), text(theirs), deviations);
        return Math.abs(deviations) <= DEVIATIONS_ALLOWED;
    }

    private static String text(Estimate estimate) {
        return String.format(Locale.ROOT, "%.1f (%.1f – %.1f)", estimate.value(), estimate.low(), estimate.high());
    }

    private static void print(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}
