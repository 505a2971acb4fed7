package fr.beffroi.bench;

import static fr.beffroi.bench.MarkdownTable.number;
import static fr.beffroi.bench.MarkdownTable.percent;

import fr.beffroi.bench.willems.SupplyChain;
import fr.beffroi.bench.willems.SupplyChainModel;
import fr.beffroi.bench.willems.WithoutLevers;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.ProgressListener;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.engine.verify.Violation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plans and verifies the 38 supply chains of Willems (MSOM 2008). */
@Command(
        name = "willems",
        description = {
            "Plans and verifies 38 real supply chains: Sean P. Willems, Data Set: Real-World Multiechelon Supply Chains Used for",
            "Inventory Optimization, Manufacturing & Service Operations Management 10(1), 2008, 19-23."
        },
        mixinStandardHelpOptions = true)
final class WillemsBench implements Callable<Integer> {
    private static final int LEAST_BINDING_RESOURCES = 3;
    private static final double WITHOUT_LEVERS_SECONDS = 120;

    @Mixin
    private ChosenChains chains = new ChosenChains();

    @Option(
            names = "--time-limit",
            defaultValue = "60",
            description = "Seconds for each plan (default: ${DEFAULT-VALUE}).")
    private double timeLimitSeconds;

    @Option(names = "--gap", defaultValue = "0.01", description = "Gap asked for (default: ${DEFAULT-VALUE}).")
    private double gap;

    @Option(names = "--threads", defaultValue = "2", description = "Threads (default: ${DEFAULT-VALUE}).")
    private int threads;

    private boolean allRight = true;

    @Override
    public Integer call() throws IOException {
        MarkdownTable table = new MarkdownTable(
                System.out,
                "chain",
                "stages",
                "arcs",
                "targets",
                "weeks",
                "binding resources",
                "backlog without levers",
                "backlog",
                "levers",
                "gap",
                "s, goal 1",
                "s, all goals",
                "verified");
        chains.forEach(chain -> addRow(chain, table));
        return allRight ? 0 : 1;
    }

    private void addRow(SupplyChain chain, MarkdownTable table) {
        RampUpModel model = SupplyChainModel.of(chain);
        Optional<WithoutLevers> without = WithoutLevers.of(model, WITHOUT_LEVERS_SECONDS);
        LoadedModel loaded = LoadedModel.of(model);
        RampUpPlan plan =
                Planner.plan(loaded, new PlanRequest(gap, timeLimitSeconds, threads), ProgressListener.SILENT);
        List<Violation> violations = PlanVerifier.verify(loaded, plan);
        violations.stream().limit(5).forEach(violation -> System.err.println(chain.name() + ": " + violation));
        if (without.isEmpty()
                || without.get().bindingResources() < LEAST_BINDING_RESOURCES
                || !(without.get().backlog() > 0)) {
            System.err.printf(
                    "%s without levers: %s; the rule asks for three binding resources and some backlog%n",
                    chain.name(), without);
            allRight = false;
        }
        allRight &= violations.isEmpty();
        table.row(
                chain.name(),
                String.valueOf(chain.stages().size()),
                String.valueOf(chain.arcs().size()),
                String.valueOf(model.targets().size()),
                String.valueOf(model.weeks()),
                without.map(found -> String.valueOf(found.bindingResources())).orElse("?"),
                without.map(found -> number(found.backlog())).orElse("?"),
                number(plan.goal(GoalName.BACKLOG).value()),
                plan.levers().size() + " of " + model.levers().size(),
                percent(plan.goal(GoalName.BACKLOG).gap()),
                number(plan.goal(GoalName.BACKLOG).seconds()),
                number(plan.solver().seconds()),
                violations.isEmpty() ? "yes" : "NO");
    }
}
