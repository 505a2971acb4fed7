package fr.beffroi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --out-dir}: many scenarios in one application, each answer in a file of its own. */
final class ScenarioOptions {
    @Option(names = "--out-dir", paramLabel = "FOLDER", descriptionKey = "option.outDir")
    private @Nullable Path folder;

    /** Answers one scenario on a cluster that is open, and writes its answer to a file. */
    @FunctionalInterface
    interface ClusterWork {
        /** As {@link ManyScenarios.Work#answer}. */
        int answer(Cluster cluster, Scenario scenario, Path file, Session own) throws IOException;
    }

    /** Whether many scenarios are asked for. */
    boolean areAsked() {
        return folder != null;
    }

    /**
     * Answers all scenarios in one application.
     *
     * @param listed the folder or list that stands where one scenario has its model
     * @param single what is of use for one scenario alone; null: not given
     * @param before faults found so far
     * @throws UsageFaultException before the cluster is joined, where the list or an option makes no sense
     */
    int answer(
            Session session,
            Path listed,
            @Nullable Path plan,
            @Nullable Path single,
            List<String> before,
            Supplier<Cluster> opener,
            ClusterWork work)
            throws IOException {
        Path out = Objects.requireNonNull(folder);
        List<String> faults = new ArrayList<>(before);
        if (plan != null || single != null) {
            faults.add(session.messages().text("scenarios.single"));
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            faults.add(session.messages().text("scenarios.noFolder", out));
        }
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
        List<Scenario> scenarios = new ScenarioFiles(session.messages(), listed).read(out);
        Files.createDirectories(out);
        try (Interruption interruption = Interruption.watch(session, "scenarios.interrupted");
                Cluster cluster = opener.get()) {
            return new ManyScenarios(session)
                    .answer(
                            scenarios,
                            cluster.scenariosAtOnce(),
                            interruption,
                            (scenario, own) ->
                                    work.answer(cluster, scenario, ScenarioFiles.fileOf(out, scenario.name()), own));
        }
    }
}
