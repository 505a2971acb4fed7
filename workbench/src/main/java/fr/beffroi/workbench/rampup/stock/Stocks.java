package fr.beffroi.workbench.rampup.stock;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.stock.RampUpChain;
import fr.beffroi.workbench.rampup.run.BackgroundJobs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where to keep stock in the versions of scenarios that the viewer may see: asked once, worked out in the background, kept. */
@Service
@Transactional
class Stocks {
    private final StockStore store;
    private final Scenarios scenarios;
    private final BackgroundJobs jobs;

    Stocks(StockStore store, Scenarios scenarios, BackgroundJobs jobs) {
        this.store = store;
        this.scenarios = scenarios;
        this.jobs = jobs;
    }

    /** @throws fr.beffroi.workbench.rampup.scenario.UnknownScenarioException where there is no such version, or none the viewer may see */
    RampUpModel getModel(UUID scenario, int version) {
        return scenarios.getModel(scenario, version).model();
    }

    /** Items of which nothing says how long they take: while there are some, nothing can be asked. */
    static List<Item> withoutLeadTime(RampUpModel model, StockQuestion question) {
        RampUpChain chain = new RampUpChain(model);
        return chain.withoutLeadTime(chain.everythingIn(question.items(model)));
    }

    /** Empty while it is being worked out, which this call begins. */
    Optional<StockAnswer> find(UUID scenario, int version, StockQuestion question) {
        Optional<StockAnswer> known = store.find(scenario, version, question);
        if (known.isEmpty()) {
            jobs.begin(StockTask.instance(scenario, version, question));
        }
        return known;
    }
}
