package fr.beffroi.bench.peer;

import static fr.beffroi.bench.BenchmarkFiles.shortName;

import fr.beffroi.bench.BenchmarkFiles;
import fr.beffroi.bench.SharedData;
import fr.beffroi.bench.generator.BenchmarkModel;
import fr.beffroi.bench.generator.BenchmarkSize;
import fr.beffroi.bench.generator.Shape;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.ModelFiles;
import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.flow.WishedFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Our exact flow beside frePPLe's engine: the same models, the levers fixed, both from file to plan in processes of their own. */
@Command(
        name = "peer",
        description =
                "Beside frePPLe's engine (program frepple, where it is on the path), levers fixed: units on time, backlog, seconds.",
        mixinStandardHelpOptions = true)
public final class PeerBench implements Callable<Integer> {
    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "XS,S,M",
            description = "XS, S, M, L (default: ${DEFAULT-VALUE}).")
    private List<BenchmarkSize> sizes;

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

    @Option(
            names = "--items",
            defaultValue = "1000",
            description =
                    "One more generated model of one finished product with so many items; 0: none (default: ${DEFAULT-VALUE}).")
    private int items;

    @Option(
            names = "--levers",
            split = ",",
            defaultValue = "NONE,CHOSEN",
            description = "Levers fixed: NONE, CHOSEN by our own plan (default: ${DEFAULT-VALUE}).")
    private List<LeverChoice> choices;

    @Option(
            names = "--time-limit",
            defaultValue = "600",
            description = "Seconds for each plan (default: ${DEFAULT-VALUE}).")
    private double timeLimitSeconds;

    @Option(
            names = "--lever-seconds",
            defaultValue = "60",
            description = "Seconds to choose the levers, not measured (default: ${DEFAULT-VALUE}).")
    private double leverSeconds;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "Threads to choose the levers (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<PeerProgram> peer = PeerProgram.find();
        if (peer.isEmpty()) {
            System.err.println(
                    "frepple was not found: build frePPLe's engine and put its program on the path; until then only our own side is shown.");
        }
        PeerTable table = new PeerTable(System.out, peer.isPresent());
        BenchmarkFiles files = new BenchmarkFiles(folder, generatedSeeds);
        for (BenchmarkSize size : sizes) {
            for (Path file : files.list(size)) {
                measure(file, peer, table);
            }
        }
        if (items > 0) {
            measure(BenchmarkFiles.write(BenchmarkModel.generate(Shape.ofItems(items), 1)), peer, table);
        }
        return table.finish() ? 0 : 1;
    }

    private void measure(Path file, Optional<PeerProgram> peer, PeerTable table)
            throws IOException, InterruptedException {
        LoadedModel loaded = ModelFiles.read(file);
        Path work = Files.createTempDirectory("beffroi-peer");
        Optional<List<LeverDecision>> before = Optional.empty();
        for (LeverChoice choice : choices) {
            List<LeverDecision> decisions = choice.decide(loaded, leverSeconds, threads);
            if (before.equals(Optional.of(decisions))) {
                System.err.println(shortName(file) + ": our own plan chooses no lever");
                continue;
            }
            before = Optional.of(decisions);
            FixedModel fixed = FixedModel.of(loaded, decisions);
            System.err.println(shortName(file) + ", levers: " + choice.title);
            Side own = Side.of(fixed, OwnProgram.plan(file, writeLevers(fixed, work), timeLimitSeconds, work));
            Map<PeerMode, Side> sides = new EnumMap<>(PeerMode.class);
            if (peer.isPresent()) {
                for (PeerMode mode : PeerMode.values()) {
                    System.err.println("  frePPLe, " + mode.title);
                    sides.put(mode, Side.of(fixed, peer.get().plan(fixed, mode, timeLimitSeconds, work)));
                }
            }
            table.row(shortName(file), fixed, choice, own, sides);
        }
        deleteAll(work);
    }

    /** The levers as a plan file, which is how our own side takes them. */
    private Path writeLevers(FixedModel fixed, Path work) {
        Path file = work.resolve("levers.json");
        RampUpPlan plan = FixedPlan.of(fixed, WishedFlow.of(fixed.network(), fixed.limits()), "none", 0, 1);
        PlanFiles.write(plan, file);
        return file;
    }

    private static void deleteAll(Path work) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var all = Files.list(work)) {
            all.forEach(files::add);
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(work);
    }
}
