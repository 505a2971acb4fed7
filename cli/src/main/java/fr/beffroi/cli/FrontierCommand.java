package fr.beffroi.cli;

import fr.beffroi.engine.explain.frontier.Frontier;
import fr.beffroi.engine.io.FrontierFiles;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.PlanStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frontier MODEL}: what each of a list of public budgets brings, as a table or a file. */
@Command(name = "frontier")
final class FrontierCommand implements Callable<Integer> {
    private static final int FEWEST_POINTS = 2;
    private static final int MOST_POINTS = 1000;

    private final Session session;

    @Parameters(paramLabel = "MODEL", descriptionKey = "parameter.model")
    private Path modelFile;

    @Option(names = "--points", paramLabel = "11", descriptionKey = "option.points")
    private int points = Planning.FRONTIER_POINTS;

    @Option(names = "--out", paramLabel = "F.json", descriptionKey = "option.frontierOut")
    private @Nullable Path frontierFile;

    @Mixin
    private SolveOptions options;

    FrontierCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        OutputFiles<Frontier> output = new OutputFiles<>(session.messages());
        if (frontierFile != null) {
            output.add("--out", frontierFile, FrontierFiles::write);
        }
        List<String> faults = new ArrayList<>(options.findFaults(session.messages()));
        faults.addAll(findPointFaults(session.messages(), points));
        faults.addAll(output.findFaults(List.of(modelFile)));
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
        LoadedModel model = new Inputs(session).model(modelFile);
        Frontier frontier = new Planning(session, options).frontier(model, points);
        output.write(frontier);
        output.listFiles().forEach(file -> session.say("plan.written", file));
        if (frontierFile == null) {
            lines(frontier).forEach(session.out()::println);
        }
        return frontier.status() == PlanStatus.OPTIMAL ? ExitStatus.DONE : ExitStatus.FEASIBLE;
    }

    /** What stands against so many points, in words. */
    static List<String> findPointFaults(Messages messages, int points) {
        boolean fits = points >= FEWEST_POINTS && points <= MOST_POINTS;
        return fits
                ? List.of()
                : List.of(
                        messages.text("frontier.points", points, FEWEST_POINTS, MOST_POINTS, Planning.FRONTIER_POINTS));
    }

    private List<String> lines(Frontier frontier) {
        Messages messages = session.messages();
        List<String> lines = new ArrayList<>();
        lines.add(frontier.modelName());
        lines.add("");
        lines.add(messages.text("summary.frontier"));
        lines.addAll(new FrontierTable(messages).table(frontier.points()).lines());
        lines.add("");
        lines.add(messages.text(
                frontier.status() == PlanStatus.OPTIMAL ? "frontier.optimal" : "frontier.feasible",
                messages.percent(frontier.solver().gapAsked()),
                messages.number(frontier.solver().seconds(), 1),
                String.join(", ", frontier.solver().names())));
        return lines;
    }
}
