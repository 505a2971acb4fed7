package fr.beffroi.cli;

import fr.beffroi.engine.explain.report.ReportWriter;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.PlanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demo}: the drone example from model to report, for somebody who has nothing yet. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private SolveOptions options;

    @Mixin
    private BudgetOption budget;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        List<String> faults = new ArrayList<>(options.findFaults(session.messages()));
        faults.addAll(budget.findFaults(session.messages()));
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
        Path example = session.home().resolve("examples/drone/model.json");
        session.say("demo.start", shown(example));
        LoadedModel model = budget.apply(new Inputs(session).model(example), session);
        VerifiedPlan plan = new Planning(session, options).planInFull(model);

        Path folder = Files.createDirectories(session.home().resolve(".beffroi/demo"));
        Path planFile = folder.resolve("plan.json");
        Path report = folder.resolve("report.html");
        new OutputFiles<VerifiedPlan>(session.messages())
                .add("plan", planFile, (verified, file) -> PlanFiles.write(verified.plan(), file))
                .add(
                        "report",
                        report,
                        (verified, file) -> ReportWriter.write(verified.loaded().model(), verified.plan(), file))
                .write(plan);

        new PlanSummary(session.messages(), model.model(), plan.plan()).lines().forEach(session.out()::println);
        session.out().println();
        session.out().println(session.messages().text("demo.report", shown(report)));
        session.out().println(session.messages().text("demo.next", shown(example), shown(planFile)));
        return plan.exitStatus();
    }

    /** As short as the user would type it. */
    private static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }
}
