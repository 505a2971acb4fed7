package fr.beffroi.cli;

import fr.beffroi.engine.explain.report.ReportWriter;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.io.PlanWorkbook;
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
        OutputFiles<VerifiedPlan> output = output();
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
        output.write(plan);
        output.listFiles().forEach(file -> session.say("plan.written", file));
        if (planFile == null) {
            new PlanSummary(session.messages(), model.model(), plan.plan())
                    .lines()
                    .forEach(session.out()::println);
        }
        return plan.exitStatus();
    }

    private OutputFiles<VerifiedPlan> output() {
        OutputFiles<VerifiedPlan> output = new OutputFiles<>(session.messages());
        if (planFile != null) {
            output.add("--out", planFile, (plan, file) -> PlanFiles.write(plan.plan(), file));
        }
        if (workbookFile != null) {
            output.add(
                    "--xlsx",
                    workbookFile,
                    (plan, file) -> PlanWorkbook.write(plan.loaded().model(), plan.plan(), file));
        }
        if (reportFile != null) {
            output.add(
                    "--report",
                    reportFile,
                    (plan, file) -> ReportWriter.write(plan.loaded().model(), plan.plan(), file));
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
