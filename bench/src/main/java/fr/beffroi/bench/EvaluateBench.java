package fr.beffroi.bench;

import static fr.beffroi.bench.BenchmarkFiles.shortName;
import static fr.beffroi.bench.MarkdownTable.number;

import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.plan.master.Evaluator;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long the exact flow of one fixed lever plan takes, with its prices: everything else that plans calls it. */
@Command(
        name = "evaluate",
        description = "Seconds of the exact flow of one fixed lever plan, with the prices of all limits.",
        mixinStandardHelpOptions = true)
final class EvaluateBench implements Callable<Integer> {
    @Option(
            names = "--size",
            defaultValue = "L-",
            description =
                    "How the names of the models begin: XS-, S-, M-, L-, or one of them such as M-3 (default: ${DEFAULT-VALUE}).")
    private String size;

    @Override
    public Integer call() throws IOException {
        MarkdownTable table = new MarkdownTable(
                System.out,
                "model",
                "read, s",
                "no lever: flow, s",
                "with prices, s",
                "every lever, after that: flow, s",
                "with prices, s");
        for (Path file : BenchmarkFiles.shared(size)) {
            measure(file, table);
        }
        return 0;
    }

    private static void measure(Path file, MarkdownTable table) {
        long begin = System.nanoTime();
        Network network = new Network(ModelFiles.read(file).model());
        double read = secondsSince(begin);
        LeverPlan nothing = LeverPlan.nothing(network.model.levers().size());
        LeverPlan everything = nothing;
        for (int lever = 0; lever < nothing.size(); lever++) {
            everything =
                    everything.with(lever, network.model.levers().get(lever).earliestWeek());
        }
        begin = System.nanoTime();
        try (Evaluator evaluator = new Evaluator(network, 1, () -> false)) {
            double[] first = evaluate(evaluator, nothing, begin);
            double[] second = evaluate(evaluator, everything, System.nanoTime());
            table.row(
                    shortName(file),
                    number(read),
                    number(first[0]),
                    number(first[1]),
                    number(second[0]),
                    number(second[1]));
        }
    }

    /** Seconds until the flow is known, and until the prices are too. */
    private static double[] evaluate(Evaluator evaluator, LeverPlan plan, long begin) {
        Optional<Evaluator.Deliveries> found =
                evaluator.deliveries(List.of(plan)).getFirst();
        double flow = secondsSince(begin);
        evaluator.cuts(plan, List.of(), found.orElseThrow());
        return new double[] {flow, secondsSince(begin)};
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
