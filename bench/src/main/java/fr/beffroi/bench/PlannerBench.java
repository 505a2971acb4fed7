package fr.beffroi.bench;

import static fr.beffroi.bench.BenchmarkFiles.shortName;
import static fr.beffroi.bench.MarkdownTable.number;
import static fr.beffroi.bench.MarkdownTable.percent;

import fr.beffroi.bench.generator.BenchmarkSize;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.model.RampUpModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The planner beside the straightforward mixed-integer programme, goal 1, the same time and threads each. */
@Command(
        name = "planner",
        description =
                "Planner beside plain SCIP and HiGHS, goal 1, each in a process of its own with the same time and threads.",
        mixinStandardHelpOptions = true)
final class PlannerBench implements Callable<Integer> {
    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "XS,S,M",
            description = "XS, S, M, L (default: ${DEFAULT-VALUE}).")
    private List<BenchmarkSize> sizes;

    @Option(names = "--time-limit", defaultValue = "60", description = "Seconds each (default: ${DEFAULT-VALUE}).")
    private double timeLimitSeconds;

    @Option(
            names = "--gap",
            defaultValue = "0.01",
            description = "Gap at which each may stop (default: ${DEFAULT-VALUE}).")
    private double gap;

    @Option(names = "--threads", defaultValue = "2", description = "Threads each (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--models",
            description = "Folder of models named by size, such as S-1.json.gz (default: the shared ramp-bench).")
    private Path folder = SharedData.folder("ramp-bench");

    @Option(
            names = "--generated",
            defaultValue = "0",
            description =
                    "Seeds of our own generator beside the folder, of each size and variant (default: ${DEFAULT-VALUE}).")
    private int generatedSeeds;

    @Option(names = "--only", split = ",", description = "Contestants: BEFFROI, SCIP, HIGHS (default: all).")
    private List<Contestant> contestants = List.of(Contestant.values());

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> headings = new ArrayList<>(List.of("model"));
        for (Contestant contestant : contestants) {
            headings.addAll(List.of(contestant.title + " plan", "bound", "gap", "of deliveries", "s"));
            if (contestant != contestants.getFirst()) {
                headings.add("times as long");
            }
        }
        MarkdownTable table = new MarkdownTable(System.out, headings.toArray(String[]::new));
        BenchmarkFiles files = new BenchmarkFiles(folder, generatedSeeds);
        for (BenchmarkSize size : sizes) {
            Map<Contestant, List<Double>> seconds = new EnumMap<>(Contestant.class);
            Map<Contestant, List<Double>> gaps = new EnumMap<>(Contestant.class);
            Map<Contestant, List<Double>> shares = new EnumMap<>(Contestant.class);
            for (Path file : files.list(size)) {
                measure(file, table, seconds, gaps, shares);
            }
            if (!seconds.isEmpty()) {
                addMedians(size, table, seconds, gaps, shares);
            }
        }
        return 0;
    }

    private void measure(
            Path file,
            MarkdownTable table,
            Map<Contestant, List<Double>> seconds,
            Map<Contestant, List<Double>> gaps,
            Map<Contestant, List<Double>> shares)
            throws IOException, InterruptedException {
        RampUpModel model = ModelFiles.read(file).model();
        List<String> cells = new ArrayList<>(List.of(shortName(file)));
        double firstSeconds = Double.NaN;
        for (Contestant contestant : contestants) {
            System.err.println(shortName(file) + " " + contestant.title);
            Measurement none = new Measurement(Double.POSITIVE_INFINITY, 0, timeLimitSeconds);
            Measurement measured = FreshProcess.measure(contestant, file, gap, timeLimitSeconds, threads)
                    .orElse(none);
            seconds.computeIfAbsent(contestant, key -> new ArrayList<>()).add(measured.seconds());
            gaps.computeIfAbsent(contestant, key -> new ArrayList<>()).add(measured.gap(model));
            shares.computeIfAbsent(contestant, key -> new ArrayList<>()).add(measured.shareOfDeliveries(model));
            cells.addAll(List.of(
                    number(measured.backlog()),
                    number(measured.bound()),
                    percent(measured.gap(model)),
                    percent(measured.shareOfDeliveries(model)),
                    number(measured.seconds())));
            if (contestant == contestants.getFirst()) {
                firstSeconds = measured.seconds();
            } else {
                cells.add(number(measured.seconds() / firstSeconds));
            }
        }
        table.row(cells.toArray(String[]::new));
    }

    private void addMedians(
            BenchmarkSize size,
            MarkdownTable table,
            Map<Contestant, List<Double>> seconds,
            Map<Contestant, List<Double>> gaps,
            Map<Contestant, List<Double>> shares) {
        List<String> cells = new ArrayList<>(List.of("**" + size + ", median**"));
        double first = Median.of(seconds.getOrDefault(contestants.getFirst(), List.of()));
        for (Contestant contestant : contestants) {
            double median = Median.of(seconds.getOrDefault(contestant, List.of()));
            cells.addAll(List.of(
                    "",
                    "",
                    percent(Median.of(gaps.getOrDefault(contestant, List.of()))),
                    percent(Median.of(shares.getOrDefault(contestant, List.of()))),
                    number(median)));
            if (contestant != contestants.getFirst()) {
                cells.add(number(median / first));
            }
        }
        table.row(cells.toArray(String[]::new));
    }
}
