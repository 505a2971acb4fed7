package fr.beffroi.workbench.rampup.stock;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.stock.StockRequest;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Finds out where to keep stock, and keeps what comes of it. Acts in the workbench's own name. */
@Component
class StockWork {
    /** The best placement there is, or the best one found by then, with its gap. */
    private static final double MOST_SECONDS = 60;

    private final StockStore store;
    private final Scenarios scenarios;
    private final TransactionOperations transactions;

    StockWork(StockStore store, Scenarios scenarios, TransactionOperations transactions) {
        this.store = store;
        this.scenarios = scenarios;
        this.transactions = transactions;
    }

    /**
     * Works it out, unless it is there or interrupted.
     *
     * @return whether it is still to be done
     */
    boolean workOut(UUID scenario, int version, StockQuestion question, BooleanSupplier interrupted) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            Optional<RampUpModel> model = Objects.requireNonNull(transactions.execute(
                    status -> store.find(scenario, version, question).isPresent()
                            ? Optional.<RampUpModel>empty()
                            : Optional.of(scenarios.getModel(scenario, version).model())));
            if (model.isEmpty()) {
                return false;
            }
            StockAnswer answer =
                    new StockCalculation(model.get(), question).answer(new StockRequest(0, MOST_SECONDS, interrupted));
            if (interrupted.getAsBoolean()) {
                return true;
            }
            transactions.executeWithoutResult(status -> store.insert(scenario, version, question, answer));
            return false;
        });
    }
}
