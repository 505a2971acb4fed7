package fr.beffroi.bench;

import static fr.beffroi.bench.BenchmarkFiles.shortName;
import static fr.beffroi.bench.MarkdownTable.number;
import static fr.beffroi.bench.MarkdownTable.percent;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.Replanner;
import fr.beffroi.engine.verify.PlanVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long the next plan takes after one change, when what was proven for the last one is kept. */
@Command(
        name = "replan",
        description = "Seconds of a plan made again after one change, beside those of the first plan.",
        mixinStandardHelpOptions = true)
final class ReplanBench implements Callable<Integer> {
    private static final int WEEKS_PUT_OFF = 4;

    @Option(
            names = "--size",
            defaultValue = "L-",
            description =
                    "How the names of the models begin: XS-, S-, M-, L-, or one of them such as M-3 (default: ${DEFAULT-VALUE}).")
    private String size;

    @Option(names = "--gap", defaultValue = "0.01", description = "Gap of each goal (default: ${DEFAULT-VALUE}).")
    private double gap;

    @Option(names = "--threads", defaultValue = "2", description = "Threads (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--time-limit", defaultValue = "300", description = "Seconds a plan (default: ${DEFAULT-VALUE}).")
    private double timeLimitSeconds;

    @Option(
            names = "--goal-1",
            description = "End each plan once goal 1 is reached; the other goals stay as far as they came.")
    private boolean onlyBacklog;

    /**
     * A plan and how it came about.
     *
     * @param verified without a single rule broken
     */
    private record Planned(RampUpPlan plan, double seconds, double backlogSeconds, boolean verified) {}

    @Override
    public Integer call() throws IOException {
        MarkdownTable table = new MarkdownTable(
                System.out,
                "model",
                "change",
                "s, goal 1",
                "s, all goals",
                "share of the first",
                "backlog",
                "gap",
                "verified");
        for (Path file : BenchmarkFiles.shared(size)) {
            measure(file, table);
        }
        return 0;
    }

    private void measure(Path file, MarkdownTable table) {
        RampUpModel model = ModelFiles.read(file).model();
        String name = shortName(file);
        try (Replanner replanner = new Replanner()) {
            Planned first = plan(replanner, model);
            show(table, name, "first plan", first, first);
            List<String> started =
                    first.plan().levers().stream().map(LeverDecision::lever).toList();
            List<String> dearest = model.levers().stream()
                    .map(Lever::id)
                    .filter(lever -> started.isEmpty() || started.contains(lever))
                    .sorted(Comparator.comparingDouble((String lever) -> -costEuros(model, lever)))
                    .toList();
            RampUpModel now = model;
            now = change(replanner, table, name, "date moved", first, now, ReplanBench::later);
            for (int at : new int[] {0, dearest.size() / 2}) {
                now = change(
                        replanner,
                        table,
                        name,
                        "lever refused",
                        first,
                        now,
                        before -> before.withoutLevers(List.of(dearest.get(at))));
            }
            change(
                    replanner,
                    table,
                    name,
                    "lever put off",
                    first,
                    now,
                    before -> before.withLever(dearest.getLast(), ReplanBench::putOff));
        }
    }

    private RampUpModel change(
            Replanner replanner,
            MarkdownTable table,
            String name,
            String what,
            Planned first,
            RampUpModel before,
            UnaryOperator<RampUpModel> change) {
        RampUpModel now = change.apply(before);
        show(table, name, what, first, plan(replanner, now));
        return now;
    }

    private Planned plan(Replanner replanner, RampUpModel model) {
        LoadedModel loaded = LoadedModel.of(model);
        long begin = System.nanoTime();
        EndAfterGoal1 end = new EndAfterGoal1();
        RampUpPlan plan = onlyBacklog
                ? replanner.plan(loaded, new PlanRequest(gap, timeLimitSeconds, threads, end), end)
                : replanner.plan(loaded, new PlanRequest(gap, timeLimitSeconds, threads), _ -> {});
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Planned(
                plan,
                seconds,
                plan.goal(GoalName.BACKLOG).seconds(),
                PlanVerifier.verify(loaded, plan).isEmpty());
    }

    private static void show(MarkdownTable table, String name, String what, Planned first, Planned planned) {
        table.row(
                name,
                what,
                number(planned.backlogSeconds()),
                number(planned.seconds()),
                percent(planned.seconds() / first.seconds()),
                number(planned.plan().goal(GoalName.BACKLOG).value()),
                percent(planned.plan().goal(GoalName.BACKLOG).gap()),
                planned.verified() ? "yes" : "NO");
    }

    private static double costEuros(RampUpModel model, String id) {
        return model.levers().stream()
                .filter(lever -> lever.id().equals(id))
                .mapToDouble(lever -> lever.totalCostEuros(lever.earliestWeek(), model.weeks()))
                .sum();
    }

    /** Every target is wanted some weeks later. */
    private static RampUpModel later(RampUpModel model) {
        return model.withTargets(model.targets().stream()
                .map(target -> new Target(
                        target.item(),
                        target.priority(),
                        new StepProfile(target.perWeek().steps().stream()
                                .map(step -> new StepProfile.Step(step.from() + WEEKS_PUT_OFF, step.value()))
                                .toList())))
                .toList());
    }

    private static Lever putOff(Lever lever) {
        int week = Math.min(lever.earliestWeek() + WEEKS_PUT_OFF, lever.latestWeek());
        return lever.withWindow(week, lever.latestWeek());
    }
}
