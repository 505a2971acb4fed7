package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.robust.Examination;
import fr.beffroi.engine.robust.Robustness;
import fr.beffroi.engine.robust.RobustnessListener;
import fr.beffroi.engine.robust.RobustnessRequest;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.SimulationListener;
import fr.beffroi.engine.simulate.SimulationRequest;
import fr.beffroi.engine.simulate.Simulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said and written around a cluster; the cluster here is this process. What a real one answers is tested in the module {@code spark}. */
class SparkCommandTest {
    private static final Path FIRST_STEPS = Path.of("..", "examples", "first-steps", "model.json");

    @TempDir
    private Path folder;

    private final List<Cluster.Options> opened = new ArrayList<>();
    private int closed;

    /** What a run said and how it ended. */
    private record Run(int status, String out, String err) {}

    private Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Session session = new Session(
                new Messages(Language.ENGLISH), new PrintWriter(out), new PrintWriter(err), false, Path.of(""));
        List<String> command = new ArrayList<>(List.of("spark"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        int status = BeffroiCommand.create(session, options -> {
                    opened.add(options);
                    return new HereCluster();
                })
                .execute(command.toArray(String[]::new));
        return new Run(status, out.toString(), err.toString());
    }

    private final class HereCluster implements Cluster {
        @Override
        public int scenariosAtOnce() {
            return 2;
        }

        @Override
        public Simulation simulate(
                LoadedModel model, RampUpPlan plan, SimulationRequest request, SimulationListener listener) {
            return Simulator.simulate(model, plan, request, listener);
        }

        @Override
        public Robustness examine(
                LoadedModel model, RampUpPlan plan, RobustnessRequest request, RobustnessListener listener) {
            return Examination.examine(model, plan, request, listener);
        }

        @Override
        public void findFrontiers(List<FrontierTask> tasks, Consumer<FoundFrontier> found) {
            for (int task = tasks.size() - 1; task >= 0; task--) {
                byte[] json = ("{" + tasks.get(task).points() + "}").getBytes(StandardCharsets.UTF_8);
                found.accept(new FoundFrontier(task, json, task == 0, 1.5));
            }
        }

        @Override
        public NoticesReport readNotices(URI in, URI out) {
            if (in.getScheme().equals("hdfs")) {
                throw new ClusterException(new IOException("no name node"));
            }
            return new NoticesReport(2, 5, List.of(new NoticesReport.SetAside("a.zip", "b.xml", "It is empty.")), 1);
        }

        @Override
        public void close() {
            closed++;
        }
    }

    @Test
    void aSimulationOnAClusterIsWrittenAsOnOneMachine() throws IOException {
        Path here = folder.resolve("here.json");
        Path there = folder.resolve("there.json");
        Path plan = folder.resolve("plan.json");
        assertThat(CommandRun.english("plan", FIRST_STEPS, "--out", plan).status())
                .isZero();
        assertThat(CommandRun.english("simulate", FIRST_STEPS, plan, "--replications", 300, "--out", here)
                        .status())
                .isZero();
        Run run = run(
                "simulate",
                FIRST_STEPS,
                plan,
                "--replications",
                300,
                "--out",
                there,
                "--master",
                "spark://a:7077",
                "--partitions",
                9,
                "--conf",
                "spark.executor.memory=4g");
        assertThat(run.status()).as(run.err).isZero();
        assertThat(there).hasSameBinaryContentAs(here);
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().master()).isEqualTo("spark://a:7077");
        assertThat(opened.getFirst().partitions()).isEqualTo(9);
        assertThat(opened.getFirst().settings()).containsEntry("spark.executor.memory", "4g");
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void manyScenariosOfAListAreAnsweredAsOneEachAndAFaultStopsNoneOfTheOthers() throws IOException {
        Path plan = plan(folder.resolve("one.plan.json"), 0.01);
        Path other = plan(Files.createDirectories(folder.resolve("deep")).resolve("one.plan.json"), 0.5);
        Files.writeString(folder.resolve("broken.json"), "{\"format\": 3}");
        Path list = Files.writeString(folder.resolve("list.tsv"), """
                # model, plan, name
                %1$s\tone.plan.json

                broken.json\tone.plan.json\tbroken
                %1$s\tdeep/one.plan.json\ttwo
                %1$s\tnowhere.json
                """.formatted(FIRST_STEPS.toAbsolutePath()));
        Path out = folder.resolve("answers");
        Run run = run("simulate", list, "--out-dir", out, "--replications", 300, "--contributions", 2);
        assertThat(run.status()).as(run.err).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.out.lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("done: one"),
                        line -> assertThat(line).startsWith("failed: broken: ").contains("broken.json"),
                        line -> assertThat(line).isEqualTo("done: two"),
                        line -> assertThat(line).startsWith("failed: nowhere: ").contains("nowhere.json"));
        assertThat(run.err).contains("Scenarios done: 2; not done: 2.").containsPattern("broken\\R  .*broken\\.json");
        assertThat(opened).hasSize(1);
        assertThat(closed).isEqualTo(1);
        try (Stream<Path> written = Files.list(out)) {
            assertThat(written.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("one.json", "two.json");
        }
        Path here = folder.resolve("here.json");
        for (Path each : List.of(plan, other)) {
            CommandRun.english(
                    "simulate", FIRST_STEPS, each, "--replications", 300, "--contributions", 2, "--out", here);
            assertThat(out.resolve(each.equals(plan) ? "one.json" : "two.json")).hasSameBinaryContentAs(here);
        }
    }

    @Test
    void lossesOfAFolderOfModelsAreWrittenUnderTheirNames() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (String name : List.of("a", "b")) {
            Files.copy(FIRST_STEPS, in.resolve(name + ".json"));
            plan(in.resolve(name + ".plan.json"), 0.01);
        }
        Files.copy(FIRST_STEPS, in.resolve("unplanned.json"));
        Path out = folder.resolve("out");
        Run run = run("robustness", in, "--out-dir", out, "--replan", 1, "--weeks", 4);
        assertThat(run.status()).as(run.err).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.out.lines().toList())
                .startsWith("done: a", "done: b")
                .last()
                .asString()
                .contains("unplanned", "unplanned.plan.json");
        Path here = folder.resolve("here.json");
        CommandRun.english(
                "robustness", FIRST_STEPS, in.resolve("a.plan.json"), "--replan", 1, "--weeks", 4, "--out", here);
        assertThat(out.resolve("a.json")).hasSameBinaryContentAs(here);
        assertThat(out.resolve("b.json")).hasSameBinaryContentAs(here);
    }

    private static Path plan(Path file, double gap) {
        assertThat(CommandRun.english("plan", FIRST_STEPS, "--gap", gap, "--out", file)
                        .status())
                .isZero();
        return file;
    }

    @Test
    void aListThatMakesNoSenseIsRefusedAsAWhole() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.tsv"),
                "a.json\n" + "a.json\tb.json\n" + "c.json\tb.json\n" + "a.json\tb.json\t../x\n");
        Run run = run("robustness", list, "--out-dir", folder.resolve("out"));
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err)
                .contains("line 1: \"a.json\" is not a model and a plan")
                .contains("Two scenarios would be written under the name b")
                .contains("line 4: \"../x\" cannot be the name of a file");
        Path alone = Files.writeString(folder.resolve("alone.tsv"), "b.json\tb.plan.json\n");
        assertRefused("would be written over a file of the scenarios", "simulate", alone, "--out-dir", folder);
        assertRefused("neither PLAN nor --out", "simulate", list, "b.json", "--out-dir", folder.resolve("out"));
        assertRefused("does not exist", "simulate", folder.resolve("none"), "--out-dir", folder);
        assertRefused(
                "has no scenario", "simulate", Files.createDirectories(folder.resolve("no")), "--out-dir", folder);
        assertRefused("--replications: 0", "simulate", alone, "--out-dir", folder, "--replications", 0);
        assertRefused("Missing: PLAN", "robustness", FIRST_STEPS);
        assertThat(opened).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void frontiersAreWrittenUnderTheNamesOfTheirModels() throws IOException {
        Path one = Files.copy(FIRST_STEPS, folder.resolve("one.json"));
        Path two = Files.copy(FIRST_STEPS, folder.resolve("two.json"));
        Path out = folder.resolve("new").resolve("out");
        Run run = run("frontier", one, two, "--points", 4, "--out", out);
        assertThat(run.status()).isEqualTo(ExitStatus.FEASIBLE);
        assertThat(out.resolve("one.json")).hasContent("{4}");
        assertThat(out.resolve("two.json")).hasContent("{4}");
        assertThat(run.err).contains("two.json (1.5 s)");
    }

    @Test
    void nonsenseIsExplainedBeforeAnyClusterIsJoined() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("deep"));
        Files.copy(FIRST_STEPS, deep.resolve("model.json"));
        assertRefused("--master: \"sparks://x\" is no cluster", "simulate", FIRST_STEPS, "--master", "sparks://x");
        assertRefused("--partitions: -1 is not between", "simulate", FIRST_STEPS, "--partitions", "-1");
        assertRefused(
                "would be written under the same name",
                "frontier",
                FIRST_STEPS,
                deep.resolve("model.json"),
                "--out",
                folder.resolve("out"));
        assertRefused("--points: 1 is not between", "frontier", FIRST_STEPS, "--points", 1, "--out", folder);
        assertRefused("is not a folder", "frontier", FIRST_STEPS, "--out", deep.resolve("model.json"));
        assertRefused("is no folder", "notices", folder.resolve("nowhere"), "--out", folder.resolve("out"));
        assertRefused("exists already and is not empty", "notices", folder, "--out", deep);
        assertThat(opened).isEmpty();
    }

    private void assertRefused(String words, Object... arguments) {
        Run run = run(arguments);
        assertThat(run.status()).as(run.err).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err).contains(words);
    }

    @Test
    void whatWasSetAsideIsSaid() {
        Run run = run("notices", folder, "--out", folder.resolve("out"));
        assertThat(run.status()).isZero();
        assertThat(run.err)
                .contains("Set aside: a.zip › b.xml: It is empty.")
                .contains("5 notices read in 2 files, 1 set aside.");
    }

    @Test
    void aClusterThatFailsIsSaidInOneLine() {
        Run run = run("notices", "hdfs://a/b", "--out", folder.resolve("out"));
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.err)
                .contains("The cluster could not finish: no name node")
                .doesNotContain("\tat ");
    }

    @Test
    void theOrdinaryCommandLineSendsToTheLauncher() {
        CommandRun run = CommandRun.english("spark", "simulate", FIRST_STEPS);
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("./beffroi spark");
    }
}
