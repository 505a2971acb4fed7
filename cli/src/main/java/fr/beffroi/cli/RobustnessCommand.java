package fr.beffroi.cli;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.RobustnessFiles;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.robust.Robustness;
import fr.beffroi.engine.robust.RobustnessListener;
import fr.beffroi.engine.robust.RobustnessRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code robustness MODEL PLAN}: what the loss of any one company, site or supplier costs, the best answer, and what to buy against it. */
@Command(name = "robustness")
class RobustnessCommand implements Callable<Integer> {
    final Session session;
    private final Examiner examiner;

    @Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "parameter.model")
    Path modelFile;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "parameter.examinedPlan")
    @Nullable
    Path planFile;

    @Option(names = "--out", paramLabel = "R.json", descriptionKey = "option.robustnessOut")
    @Nullable
    Path answerFile;

    @Mixin
    private LossOptions losses;

    @Mixin
    private SolveOptions options;

    /** Who examines: this machine or a cluster. */
    @FunctionalInterface
    interface Examiner {
        /** As {@link fr.beffroi.engine.robust.Examination#examine}. */
        Robustness examine(LoadedModel model, RampUpPlan plan, RobustnessRequest request, RobustnessListener listener);
    }

    RobustnessCommand(Session session, Examiner examiner) {
        this.session = session;
        this.examiner = examiner;
    }

    @Override
    public Integer call() throws IOException {
        OutputFiles<Robustness> output = new OutputFiles<>(session.messages());
        if (answerFile != null) {
            output.add("--out", answerFile, RobustnessFiles::write);
        }
        List<String> faults = findFaults();
        Path plan = Objects.requireNonNull(planFile);
        faults.addAll(output.findFaults(List.of(modelFile, plan)));
        refuse(faults);
        Inputs inputs = new Inputs(session);
        LoadedModel model = readModel(inputs, modelFile);
        Robustness answer = examine(model, inputs.planOf(model, plan, "robustness.otherModel"));
        output.write(answer);
        output.listFiles().forEach(file -> session.say("plan.written", file));
        if (answerFile == null) {
            new RobustnessText(session.messages(), model.model(), answer)
                    .lines()
                    .forEach(session.out()::println);
        }
        return status(answer);
    }

    /** What makes no sense whatever the model, in words. */
    final List<String> findFaults() {
        List<String> faults = new ArrayList<>(options.findFaults(session.messages()));
        faults.addAll(losses.findFaults(session.messages()));
        return faults;
    }

    /** A model that has the week asked for. */
    final LoadedModel readModel(Inputs inputs, Path file) {
        LoadedModel model = inputs.model(file);
        refuse(losses.findFaults(session.messages(), model.model().weeks()));
        return model;
    }

    final RobustnessRequest request(BooleanSupplier cancelled) {
        return losses.request(options, cancelled);
    }

    private Robustness examine(LoadedModel model, RampUpPlan plan) {
        try (Interruption interruption = Interruption.watch(session, "robustness.interrupted");
                RobustnessProgress progress = new RobustnessProgress(session, System::nanoTime)) {
            return examiner.examine(model, plan, request(interruption), progress);
        }
    }

    /** The exit status that fits: whether all is proven. */
    static int status(Robustness answer) {
        boolean isProven = answer.dangers().stream()
                .allMatch(danger -> danger.purchasesComplete()
                        && (danger.bestAnswer() == null || danger.bestAnswer().proven()));
        return isProven ? ExitStatus.DONE : ExitStatus.FEASIBLE;
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
    }
}
