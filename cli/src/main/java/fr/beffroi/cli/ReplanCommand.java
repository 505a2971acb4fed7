package fr.beffroi.cli;

import static fr.beffroi.cli.TextTable.Column.figures;
import static fr.beffroi.cli.TextTable.Column.words;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.PlanFiles;
import fr.beffroi.engine.plan.CadenceDate;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.RampUpPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replan MODEL CHANGED…}: a model, then what became of it, each plan from what was proven for the one before. */
@Command(name = "replan")
final class ReplanCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "2..*", paramLabel = "MODEL", descriptionKey = "parameter.changedModels")
    private List<Path> modelFiles = List.of();

    @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "option.plansOut")
    private @Nullable Path folder;

    @Mixin
    private SolveOptions options;

    ReplanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        List<String> faults = new ArrayList<>(options.findFaults(session.messages()));
        Map<Path, Path> planFiles = planFiles(faults);
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
        Inputs inputs = new Inputs(session);
        List<LoadedModel> models = new ArrayList<>();
        for (Path file : modelFiles) {
            models.add(inputs.model(file));
        }
        List<VerifiedPlan> plans = new Planning(session, options).planAgain(models);
        if (folder != null) {
            Files.createDirectories(folder);
        }
        for (int at = 0; at < plans.size(); at++) {
            Path file = planFiles.get(modelFiles.get(at));
            if (file != null) {
                OutputFiles<RampUpPlan> output = new OutputFiles<>(session.messages());
                output.add("--out", file, PlanFiles::write).write(plans.get(at).plan());
                session.say("plan.written", file);
            }
        }
        table(plans).lines().forEach(session.out()::println);
        return plans.stream().allMatch(plan -> plan.exitStatus() == ExitStatus.DONE)
                ? ExitStatus.DONE
                : ExitStatus.FEASIBLE;
    }

    /** Where each model's plan goes; none without a folder. */
    private Map<Path, Path> planFiles(List<String> faults) {
        Map<Path, Path> byModel = new LinkedHashMap<>();
        if (folder == null) {
            return byModel;
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            faults.add(session.messages().text("frontiers.noFolder", folder));
        }
        Map<Path, Path> byPlan = new LinkedHashMap<>();
        for (Path model : modelFiles) {
            Path file = folder.resolve(FrontiersCommand.stem(model) + ".plan.json");
            Path earlier = byPlan.putIfAbsent(file, model);
            if (earlier != null) {
                faults.add(session.messages().text("frontiers.sameName", model, earlier));
            }
            byModel.put(model, file);
        }
        return byModel;
    }

    private TextTable table(List<VerifiedPlan> plans) {
        Messages messages = session.messages();
        TextTable table = new TextTable(
                words(messages.text("column.model")),
                figures(messages.text("column.backlog")),
                figures(messages.text("column.date")),
                figures(messages.text("column.spent")),
                figures(messages.text("column.leverCount")),
                figures(messages.text("column.gap")),
                figures(messages.text("column.seconds")));
        for (int at = 0; at < plans.size(); at++) {
            RampUpPlan plan = plans.get(at).plan();
            table.add(
                    String.valueOf(modelFiles.get(at).getFileName()),
                    messages.number(plan.goal(GoalName.BACKLOG).value(), 1),
                    messages.dateOrNever(CadenceDate.ofPlan(plan)),
                    messages.money(plan.goal(GoalName.PUBLIC_MONEY).value()),
                    messages.number(plan.levers().size(), 0),
                    messages.percent(plan.goal(GoalName.BACKLOG).gap()),
                    messages.number(plan.solver().seconds(), 1));
        }
        return table;
    }
}
