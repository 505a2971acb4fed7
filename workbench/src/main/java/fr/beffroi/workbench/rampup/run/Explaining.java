package fr.beffroi.workbench.rampup.run;

import fr.beffroi.engine.explain.Explainer;
import fr.beffroi.engine.explain.frontier.FrontierListener;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What a plan's reader asks next is worked out once the plan is there and shown: first all bottlenecks and budgets, then what goes without each
 * of its levers. Acts in the workbench's own name.
 */
@Component
class Explaining {
    private static final Logger LOG = LoggerFactory.getLogger(Explaining.class);

    /** Three tenths of it are for the explanations: then another plan has its turn. */
    private static final double MOST_SECONDS = 150;

    /** A plan that took longer is not made again for each lever; somebody who wants to know asks for a run. */
    private static final double MOST_SECONDS_OF_PLAN = 60;

    private static final double MOST_SECONDS_WITHOUT = 90;

    /** The dearest come first, and nobody reads more. */
    private static final int MOST_LEVERS = 30;

    private final RunStore store;
    private final WithoutStore outcomes;
    private final StoredPlans plans;
    private final Scenarios scenarios;
    private final TransactionOperations transactions;

    Explaining(
            RunStore store,
            WithoutStore outcomes,
            StoredPlans plans,
            Scenarios scenarios,
            TransactionOperations transactions) {
        this.store = store;
        this.outcomes = outcomes;
        this.plans = plans;
        this.scenarios = scenarios;
        this.transactions = transactions;
    }

    /**
     * Does the next step; one that is interrupted is begun again another time.
     *
     * @return whether there is more to do
     */
    boolean explainNext(UUID id, BooleanSupplier interrupted) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            Optional<Runs.Solved> solved = inTransaction(() -> plans.find(id));
            if (solved.isEmpty()) {
                return false; // refused by the checker, or gone
            }
            Run run = inTransaction(() -> store.find(id).orElseThrow());
            if (!run.explained()) {
                explainInFull(run, solved.get(), interrupted);
                return true;
            }
            Optional<String> lever = nextLever(id, solved.get().plan());
            lever.ifPresent(one -> planWithout(run, solved.get().plan(), one, interrupted));
            return lever.isPresent();
        });
    }

    private void explainInFull(Run run, Runs.Solved solved, BooleanSupplier interrupted) {
        RampUpPlan plan = solved.plan();
        if (!plan.explanationsComplete()) {
            plan = Explainer.explainInFull(
                    solved.loaded(),
                    plan,
                    request(run, MOST_SECONDS, interrupted),
                    Planning.FRONTIER_POINTS,
                    FrontierListener.SILENT);
        }
        if (interrupted.getAsBoolean()) {
            return;
        }
        boolean right = isRight(run, solved.loaded(), plan);
        String json = Planning.json(right ? plan : solved.plan());
        inTransaction(() -> {
            store.explain(run.id(), json);
            return run;
        });
    }

    private Optional<String> nextLever(UUID run, RampUpPlan plan) {
        if (plan.solver().seconds() > MOST_SECONDS_OF_PLAN) {
            return Optional.empty();
        }
        Set<String> known = inTransaction(() -> outcomes.list(run)).stream()
                .map(WithoutLever::lever)
                .collect(Collectors.toSet());
        return plan.levers().stream()
                .sorted(Comparator.comparingDouble(LeverDecision::costEuros).reversed())
                .limit(MOST_LEVERS)
                .map(LeverDecision::lever)
                .filter(lever -> !known.contains(lever))
                .findFirst();
    }

    private void planWithout(Run run, RampUpPlan own, String lever, BooleanSupplier interrupted) {
        LoadedModel model = AdaptedModel.of(
                inTransaction(() -> scenarios.getModel(run.scenario(), run.version())),
                run.settings().without(lever));
        RampUpPlan plan = Planner.plan(model, request(run, MOST_SECONDS_WITHOUT, interrupted), progress -> {});
        if (interrupted.getAsBoolean()) {
            return;
        }
        if (!isRight(run, model, plan)) {
            throw new IllegalStateException("The plan of run " + run.id() + " without " + lever + " is not right.");
        }
        Set<String> usual = own.levers().stream().map(LeverDecision::lever).collect(Collectors.toSet());
        List<String> instead = plan.levers().stream()
                .map(LeverDecision::lever)
                .filter(other -> !usual.contains(other))
                .toList();
        inTransaction(() -> {
            outcomes.insert(run.id(), new WithoutLever(lever, RunSummary.of(plan), instead, plan.cadence()));
            return run;
        });
    }

    private static PlanRequest request(Run run, double mostSeconds, BooleanSupplier interrupted) {
        return new PlanRequest(
                run.settings().gap(),
                Math.min(mostSeconds, run.settings().timeLimitSeconds()),
                SolverSlots.BACKGROUND_THREADS,
                interrupted);
    }

    private static boolean isRight(Run run, LoadedModel model, RampUpPlan plan) {
        var broken = PlanVerifier.verify(model, plan);
        if (!broken.isEmpty()) {
            LOG.error("What explains run {} breaks {} rules, and is not shown: {}", run.id(), broken.size(), broken);
        }
        return broken.isEmpty();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
