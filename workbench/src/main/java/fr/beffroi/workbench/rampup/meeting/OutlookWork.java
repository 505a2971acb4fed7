package fr.beffroi.workbench.rampup.meeting;

import fr.beffroi.engine.explain.frontier.Frontier;
import fr.beffroi.engine.explain.frontier.FrontierListener;
import fr.beffroi.engine.explain.frontier.FrontierSearch;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.run.AdaptedModel;
import fr.beffroi.workbench.rampup.run.RunSettings;
import fr.beffroi.workbench.rampup.run.SolverSlots;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Works out what a row of budgets brings at one cadence. */
@Component
class OutlookWork {
    /** Nearer than a slider shows. */
    static final double GAP = 0.02;

    private static final int POINTS = 11;
    private static final double MOST_SECONDS = 90;

    private final OutlookStore store;
    private final Scenarios scenarios;
    private final TransactionOperations transactions;

    OutlookWork(OutlookStore store, Scenarios scenarios, TransactionOperations transactions) {
        this.store = store;
        this.scenarios = scenarios;
        this.transactions = transactions;
    }

    /** Works out the next cadence that is missing, unless it is interrupted; false where none is. */
    boolean workOutNext(UUID scenario, int version, BooleanSupplier interrupted) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            List<Integer> known =
                    Objects.requireNonNull(transactions.execute(status -> store.list(scenario, version))).stream()
                            .map(Outlook::cadencePercent)
                            .toList();
            Optional<Integer> next = Outlooks.CADENCES.stream()
                    .filter(cadence -> !known.contains(cadence))
                    .findFirst();
            if (next.isEmpty()) {
                return false;
            }
            LoadedModel model =
                    Objects.requireNonNull(transactions.execute(status -> scenarios.getModel(scenario, version)));
            Frontier frontier = FrontierSearch.find(
                    AdaptedModel.of(model, RunSettings.DEFAULT.with(next.get(), null)),
                    POINTS,
                    new PlanRequest(GAP, MOST_SECONDS, SolverSlots.BACKGROUND_THREADS, interrupted),
                    FrontierListener.SILENT);
            if (!interrupted.getAsBoolean()) {
                Outlook outlook = new Outlook(
                        next.get(), frontier.points(), frontier.solver().seconds());
                transactions.executeWithoutResult(status -> store.insert(scenario, version, outlook));
            }
            return true;
        });
    }
}
