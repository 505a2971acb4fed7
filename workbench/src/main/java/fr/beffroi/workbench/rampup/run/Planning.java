package fr.beffroi.workbench.rampup.run;

import fr.beffroi.engine.explain.Explainer;
import fr.beffroi.engine.explain.frontier.FrontierListener;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.io.PlanJson;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.engine.verify.Violation;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Does a run: plans, explains, has the plan checked by the engine's exact verifier, and keeps all that. Acts in the workbench's own name. */
@Component
class Planning {
    /** A page that names what blocks is worth these seconds, also on a machine with much to do. */
    private static final double LEAST_SECONDS_EXPLAINING = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Planning.class);

    /** Budgets of the frontier. */
    static final int FRONTIER_POINTS = 11;

    /** Somebody who asks for the best plan so far does not wait longer than about this for what explains it. */
    private static final double SECONDS_AFTER_STOP = 10;

    private final RunStore store;
    private final Scenarios scenarios;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    Planning(
            RunStore store, Scenarios scenarios, TransactionOperations transactions, ApplicationEventPublisher events) {
        this.store = store;
        this.scenarios = scenarios;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Does the run from its beginning; one that is over already is left as it is.
     *
     * @param goingDown whether this node is being shut down: the run is then left for the next start
     */
    void plan(UUID id, BooleanSupplier goingDown) {
        Viewers.runAs(Viewer.SYSTEM, () -> {
            boolean begun = inTransaction(() -> store.begin(id));
            if (begun) {
                try {
                    planAsSystem(id, goingDown);
                } catch (GoingDownException e) {
                    throw e;
                } catch (RuntimeException e) {
                    LOG.error("The run {} failed", id, e);
                    inTransaction(() -> {
                        store.fail(id, e.toString());
                        return id;
                    });
                }
            }
        });
    }

    private void planAsSystem(UUID id, BooleanSupplier goingDown) {
        Run run = inTransaction(() -> store.find(id).orElseThrow());
        RunSettings settings = run.settings();
        LoadedModel loaded =
                AdaptedModel.of(inTransaction(() -> scenarios.getModel(run.scenario(), run.version())), settings);
        RampUpPlan plan;
        try (RunWatch watch = new RunWatch(id, store, transactions, goingDown)) {
            PlanRequest request = new PlanRequest(
                    settings.gap(), settings.timeLimitSeconds(), SolverSlots.THREADS, watch::isStopAsked);
            plan = explain(loaded, Planner.plan(loaded, request, watch), request, watch);
            if (watch.isGoingDown()) {
                throw new GoingDownException();
            }
            watch.phase(RunProgress.VERIFYING);
        }
        List<String> broken = PlanVerifier.verify(loaded, plan).stream()
                .map(Violation::toString)
                .toList();
        if (!broken.isEmpty()) {
            LOG.error("The plan of run {} breaks {} rules, and is not shown: {}", id, broken.size(), broken.getFirst());
        }
        RampUpPlan withoutSecrets = plan.with(List.of(), plan.nextEuro(), false);
        inTransaction(() -> {
            store.finish(id, RunSummary.of(plan), json(withoutSecrets), json(plan), broken);
            events.publishEvent(new RunFinished(id, run.scenario(), run.version()));
            return id;
        });
    }

    /** As far as there is little to wait for; {@link Explaining} does the rest. */
    private static RampUpPlan explain(LoadedModel loaded, RampUpPlan plan, PlanRequest request, RunWatch watch) {
        watch.phase(RunProgress.EXPLAINING);
        if (!watch.isStopAsked()) {
            return Explainer.explain(
                    loaded, plan, request, FRONTIER_POINTS, FrontierListener.SILENT, LEAST_SECONDS_EXPLAINING);
        }
        PlanRequest hurried = new PlanRequest(request.gap(), SECONDS_AFTER_STOP, request.threads(), watch::isGoingDown);
        return Explainer.explain(loaded, plan, hurried, FRONTIER_POINTS, FrontierListener.SILENT);
    }

    static String json(RampUpPlan plan) {
        return new String(PlanJson.write(plan), StandardCharsets.UTF_8);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
