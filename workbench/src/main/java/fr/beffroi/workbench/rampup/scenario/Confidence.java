package fr.beffroi.workbench.rampup.scenario;

import fr.beffroi.workbench.identity.AuditLog;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what companies told some members of the task force only from the others: a scenario that takes it over is for its own organisation, until the
 * companies trust them all.
 */
@Service
@Transactional
public class Confidence {
    private final Scenarios scenarios;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    Confidence(Scenarios scenarios, JdbcClient jdbc, AuditLog audit) {
        this.scenarios = scenarios;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Reserves the scenario where the means that it takes over is not for the whole task force.
     *
     * @return whether it is
     * @throws NotOwnScenarioException where another organisation made the scenario: the figures would be told to it
     */
    public boolean keep(UUID scenario, UUID resource) {
        boolean forAll = jdbc.sql("select registry.all_officers_see(:resource)")
                .param("resource", resource)
                .query(Boolean.class)
                .single();
        if (forAll) {
            return false;
        }
        Scenario known = scenarios.get(scenario);
        if (!Scenarios.isOwn(known)) {
            throw new NotOwnScenarioException(known.name());
        }
        if (!known.reserved()) {
            scenarios.rename(scenario, known.name(), known.purpose(), true);
        }
        jdbc.sql(
                        "insert into rampup.told_to_some (scenario, resource) values (:scenario, :resource) on conflict do nothing")
                .param("scenario", scenario)
                .param("resource", resource)
                .update();
        audit.record("scenario.reserve", "scenario", scenario.toString(), Map.of("resource", resource.toString()));
        return true;
    }
}
