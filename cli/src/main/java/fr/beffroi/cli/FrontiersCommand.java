package fr.beffroi.cli;

import fr.beffroi.engine.io.LoadedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code spark frontier MODEL…}: the frontiers of many models, each found on one machine of a cluster. */
@Command(name = "frontier")
final class FrontiersCommand implements Callable<Integer> {
    private final Session session;
    private final Supplier<Cluster> opener;

    @Parameters(arity = "1..*", paramLabel = "MODEL", descriptionKey = "parameter.models")
    private List<Path> modelFiles = List.of();

    @Option(names = "--points", paramLabel = "11", descriptionKey = "option.points")
    private int points = Planning.FRONTIER_POINTS;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, descriptionKey = "option.frontiersOut")
    private Path folder;

    /** A core each: there are many models to keep the others busy. */
    @Mixin
    private SolveOptions options = new SolveOptions(1);

    FrontiersCommand(Session session, Supplier<Cluster> opener) {
        this.session = session;
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException {
        List<String> faults = new ArrayList<>(options.findFaults(session.messages()));
        faults.addAll(FrontierCommand.findPointFaults(session.messages(), points));
        Map<Path, Path> outputs = new LinkedHashMap<>();
        for (Path model : modelFiles) {
            Path earlier = outputs.putIfAbsent(folder.resolve(stem(model) + ".json"), model);
            if (earlier != null) {
                faults.add(session.messages().text("frontiers.sameName", model, earlier));
            }
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            faults.add(session.messages().text("frontiers.noFolder", folder));
        }
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
        List<FrontierTask> tasks = new ArrayList<>();
        Inputs inputs = new Inputs(session);
        for (Map.Entry<Path, Path> output : outputs.entrySet()) {
            LoadedModel model = inputs.model(output.getValue());
            tasks.add(new FrontierTask(
                    model, output.getKey(), points, options.gap(), options.timeLimitSeconds(), options.threads()));
        }
        Files.createDirectories(folder);
        return find(tasks);
    }

    private int find(List<FrontierTask> tasks) {
        boolean[] optimal = new boolean[tasks.size()];
        try (Cluster cluster = opener.get()) {
            cluster.findFrontiers(tasks, found -> {
                Path file = tasks.get(found.task()).file();
                OutputFiles.writeBytes(session.messages(), file, found.json());
                optimal[found.task()] = found.optimal();
                session.say("frontiers.written", file, session.messages().number(found.seconds(), 1));
            });
        }
        boolean all = true;
        for (boolean one : optimal) {
            all &= one;
        }
        return all ? ExitStatus.DONE : ExitStatus.FEASIBLE;
    }

    /** The name of a model without its ending. */
    static String stem(Path model) {
        String name = String.valueOf(model.getFileName());
        return name.replaceFirst("\\.(json|json\\.gz|xlsx)$", "");
    }
}
