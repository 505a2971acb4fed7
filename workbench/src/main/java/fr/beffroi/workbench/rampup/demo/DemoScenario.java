package fr.beffroi.workbench.rampup.demo;

import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.run.RunSettings;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Examples;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the demo's drone scenario the first time, and asks for two plans of it to compare: the example's budget, and a larger one. */
@Component
@Profile("demo")
@Order(30)
class DemoScenario implements ApplicationRunner {
    static final UUID SCENARIO = id("scenario drone");
    static final UUID RUN = id("run drone");
    private static final UUID RICHER_RUN = id("run drone 250000");
    private static final double RICHER_BUDGET_EUROS = 250_000;

    private final Scenarios scenarios;
    private final Runs runs;
    private final TransactionOperations transactions;

    DemoScenario(Scenarios scenarios, Runs runs, TransactionOperations transactions) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(status -> {
                    if (!isThere()) {
                        create();
                    }
                }));
    }

    private boolean isThere() {
        return scenarios.find(SCENARIO).isPresent();
    }

    private void create() {
        scenarios.create(
                SCENARIO,
                "Multirotor civil : de 20 à 200 par mois (fictif)",
                "Quand un atelier d’Amiens peut-il livrer 200 multirotors par mois, et qu’est-ce que 150 000 € d’argent public y changent ?");
        int version = scenarios.publish(SCENARIO, Examples.drone(), "Exemple livré avec Beffroi");
        runs.start(RUN, SCENARIO, version, RunSettings.DEFAULT);
        runs.start(RICHER_RUN, SCENARIO, version, RunSettings.DEFAULT.with(100, RICHER_BUDGET_EUROS));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("demo:" + name).getBytes(StandardCharsets.UTF_8));
    }
}
