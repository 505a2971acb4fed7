package fr.beffroi.bench;

import static fr.beffroi.bench.BenchmarkFiles.shortName;
import static fr.beffroi.bench.MarkdownTable.number;
import static fr.beffroi.bench.MarkdownTable.percent;

import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.funding.Funding;
import fr.beffroi.engine.plan.goal.BacklogGoal;
import fr.beffroi.engine.plan.goal.Reached;
import fr.beffroi.engine.plan.master.LeverSearch;
import fr.beffroi.engine.plan.network.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long goal 1 takes when nothing but the budget changes, in a process that knows the model already. */
@Command(
        name = "budget",
        description = "Seconds of goal 1 after a change of the budget alone, in a warm process.",
        mixinStandardHelpOptions = true)
final class BudgetBench implements Callable<Integer> {
    /** Of all envelopes together. */
    private static final double[] SHARES = {0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1};

    @Option(names = "--size", defaultValue = "S", description = "XS, S, M, L (default: ${DEFAULT-VALUE}).")
    private String size;

    @Option(names = "--gap", defaultValue = "0.01", description = "Gap of each budget (default: ${DEFAULT-VALUE}).")
    private double gap;

    @Option(names = "--threads", defaultValue = "2", description = "Threads (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--time-limit", defaultValue = "120", description = "Seconds a model (default: ${DEFAULT-VALUE}).")
    private double timeLimitSeconds;

    @Override
    public Integer call() throws IOException {
        MarkdownTable table = new MarkdownTable(
                System.out, "model", "without budget, s", "change, median s", "longest s", "largest gap");
        for (Path file : BenchmarkFiles.shared(size + "-")) {
            measure(file, table);
        }
        return 0;
    }

    private void measure(Path file, MarkdownTable table) {
        RampUpModel model = ModelFiles.read(file).model();
        double envelopes = model.programmes().stream()
                .mapToDouble(programme -> programme.envelopeEuros())
                .sum();
        Network network = new Network(model.withPublicBudget(null));
        Deadline deadline = new Deadline(timeLimitSeconds, () -> false);
        List<Double> seconds = new ArrayList<>();
        double largestGap = 0;
        try (LeverSearch search = Planner.search(network, threads, deadline)) {
            reach(network, search, deadline);
            double first = deadline.elapsedSeconds();
            for (double share : SHARES) {
                double begin = deadline.elapsedSeconds();
                search.changeFunding(new Funding(model.withPublicBudget(share * envelopes)));
                Reached reached = reach(network, search, deadline);
                seconds.add(deadline.elapsedSeconds() - begin);
                double scale = Math.max(BacklogGoal.scaleFloor(network), reached.value());
                largestGap = Math.max(largestGap, (reached.value() - reached.bound()) / scale);
            }
            table.row(
                    shortName(file),
                    number(first),
                    number(Median.of(seconds)),
                    number(Collections.max(seconds)),
                    percent(largestGap));
        }
    }

    private Reached reach(Network network, LeverSearch search, Deadline deadline) {
        return new BacklogGoal(network, search, deadline, (value, bound) -> {}).reach(gap);
    }
}
