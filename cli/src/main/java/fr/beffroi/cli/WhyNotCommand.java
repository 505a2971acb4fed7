package fr.beffroi.cli;

import fr.beffroi.engine.explain.whynot.WhyNotAnswer;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.NearestName;
import fr.beffroi.engine.io.WhyNotFiles;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.PlanStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code why-not MODEL LEVER}: what keeps a lever out of the best plan, and what would bring it in. */
@Command(name = "why-not")
final class WhyNotCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "parameter.model")
    private Path modelFile;

    @Parameters(index = "1", paramLabel = "LEVER", descriptionKey = "parameter.lever")
    private String lever;

    @Option(names = "--out", paramLabel = "W.json", descriptionKey = "option.whyNotOut")
    private @Nullable Path answerFile;

    @Mixin
    private SolveOptions options;

    @Mixin
    private BudgetOption budget;

    WhyNotCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        OutputFiles<WhyNotAnswer> output = new OutputFiles<>(session.messages());
        if (answerFile != null) {
            output.add("--out", answerFile, WhyNotFiles::write);
        }
        List<String> faults = new ArrayList<>(options.findFaults(session.messages()));
        faults.addAll(budget.findFaults(session.messages()));
        faults.addAll(output.findFaults(List.of(modelFile)));
        if (!faults.isEmpty()) {
            throw new UsageFaultException(faults);
        }
        LoadedModel model = budget.apply(new Inputs(session).model(modelFile), session);
        refuseUnknownLever(model.model());
        WhyNotAnswer answer = new Planning(session, options).whyNot(model, lever);
        output.write(answer);
        output.listFiles().forEach(file -> session.say("plan.written", file));
        if (answerFile == null) {
            new WhyNotText(session.messages(), model.model(), answer).lines().forEach(session.out()::println);
        }
        return answer.status() == PlanStatus.OPTIMAL ? ExitStatus.DONE : ExitStatus.FEASIBLE;
    }

    private void refuseUnknownLever(RampUpModel model) {
        List<String> ids = model.levers().stream().map(Lever::id).toList();
        if (ids.contains(lever)) {
            return;
        }
        Optional<String> named = model.levers().stream()
                .filter(known -> known.name().equalsIgnoreCase(lever))
                .map(Lever::id)
                .findFirst();
        String meant = named.or(() -> NearestName.find(lever, ids))
                .map(id -> session.messages().text("whyNot.maybe", id))
                .orElseGet(() -> session.messages().text("whyNot.known", String.join(", ", ids)));
        throw new UsageFaultException(List.of(session.messages().text("whyNot.unknown", lever) + " " + meant));
    }
}
