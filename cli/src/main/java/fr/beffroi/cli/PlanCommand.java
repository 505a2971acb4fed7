package fr.beffroi.cli;

import fr.beffroi.engine.explain.report.ReportWriter;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.io.PlanWorkbook;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.SimulationRequest;
import fr.beffroi.engine.simulate.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan MODEL}: the best plan, verified, as a summary, a file, a workbook, a report. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {
    /** The probability of the date to about two points on either side, in a moment. */
    private static final long REPLICATIONS = 2_000;

    private static final int CONTRIBUTIONS = 10;

    private final Session session;

    @Parameters(paramLabel = "MODEL", descriptionKey = "parameter.model")
    private Path modelFile;

    @Option(names = "--out", paramLabel = "PLAN.json", descriptionKey = "option.out")
    private @Nullable Path planFile;

    @Option(names = "--xlsx", paramLabel = "PLAN.xlsx", descriptionKey = "option.xlsx")
    private @Nullable Path workbookFile;

    @Option(names = "--report", paramLabel = "REPORT.html", descriptionKey = "option.report")
    private @Nullable Path reportFile;

    @Option(names = "--explain", descriptionKey = "option.explain")
    private boolean explain;

    @Mixin
    private SolveOptions options;

    @Mixin
    private BudgetOption budget;

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        OutputFiles<SurePlan> output = output();
        List<String> faults = new ArrayList<>(options.findFaults(session.messages()));
        faults.addAll(budget.findFaults(session.messages()));
        faults.addAll(output.findFaults(List.of(modelFile)));
        faults.addAll(findWrongEndings());
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
        LoadedModel model = budget.apply(new Inputs(session).model(modelFile), session);
        Planning planning = new Planning(session, options);
        // The report shows all explanations; they take longer than the plan.
        VerifiedPlan plan = explain || reportFile != null ? planning.planInFull(model) : planning.plan(model);
        SurePlan sure = new SurePlan(plan, simulate(plan));
        output.write(sure);
        output.listFiles().forEach(file -> session.say("plan.written", file));
        if (planFile == null) {
            new PlanSummary(session.messages(), model.model(), plan.plan(), sure.simulation())
                    .lines()
                    .forEach(session.out()::println);
        }
        return plan.exitStatus();
    }

    /** How sure the date is, for whoever is shown it: a plan in a file of its own is for programs, which simulate as they please. */
    private @Nullable Simulation simulate(VerifiedPlan plan) {
        boolean isShown = planFile == null || workbookFile != null || reportFile != null;
        if (!isShown || plan.loaded().model().uncertainty() == null) {
            return null;
        }
        int contributions = reportFile == null ? 0 : CONTRIBUTIONS;
        try (Interruption interruption = Interruption.watch(session, "simulate.interrupted");
                SimulationProgress progress = new SimulationProgress(session, System::nanoTime)) {
            SimulationRequest request = new SimulationRequest(
                    REPLICATIONS, SimulationOptions.USUAL_SEED, null, contributions, options.threads(), interruption);
            return Simulator.simulate(plan.loaded(), plan.plan(), request, progress);
        }
    }

    private OutputFiles<SurePlan> output() {
        OutputFiles<SurePlan> output = new OutputFiles<>(session.messages());
        if (planFile != null) {
            output.add(
                    "--out",
                    planFile,
                    (sure, file) -> PlanFiles.write(sure.verified().plan(), file));
        }
        if (workbookFile != null) {
            output.add(
                    "--xlsx",
                    workbookFile,
                    (sure, file) -> PlanWorkbook.write(
                            sure.verified().loaded().model(), sure.verified().plan(), sure.simulation(), file));
        }
        if (reportFile != null) {
            output.add(
                    "--report",
                    reportFile,
                    (sure, file) -> ReportWriter.write(
                            sure.verified().loaded().model(), sure.verified().plan(), sure.simulation(), file));
        }
        return output;
    }

    /** A plan in a file that its ending takes for something else opens in nobody's program. */
    private List<String> findWrongEndings() {
        List<String> faults = new ArrayList<>();
        if (planFile != null && endsWith(planFile, ".xlsx")) {
            faults.add(session.messages().text("plan.ending", "--out", planFile, "--xlsx"));
        }
        if (planFile != null && (endsWith(planFile, ".html") || endsWith(planFile, ".htm"))) {
            faults.add(session.messages().text("plan.ending", "--out", planFile, "--report"));
        }
        if (workbookFile != null && !endsWith(workbookFile, ".xlsx")) {
            faults.add(session.messages().text("plan.ending", "--xlsx", workbookFile, workbookFile + ".xlsx"));
        }
        return faults;
    }

    private static boolean endsWith(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
