package fr.beffroi.workbench.rampup.building;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.rampup.scenario.Confidence;
import fr.beffroi.workbench.rampup.scenario.NotOwnScenarioException;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Resource;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Means of production that scenarios take over from the register: in the confidence in which they were told, and written down as read. */
@Component
public class TakingOver {
    private final Confidence confidence;
    private final AuditLog audit;

    TakingOver(Confidence confidence, AuditLog audit) {
        this.confidence = confidence;
        this.audit = audit;
    }

    /**
     * Takes one over.
     *
     * @return whether the scenario is for its own organisation now, since the company did not tell all members of the task force
     * @throws UnusableChoiceException where the company told another organisation than the scenario's
     */
    public boolean take(UUID scenario, Company company, Resource means) {
        try {
            boolean reserved = confidence.keep(scenario, means.id());
            audit.record(
                    "capacity.read",
                    "company",
                    company.siren().number(),
                    Map.of(
                            "scenario",
                            scenario.toString(),
                            "resource",
                            means.id().toString()));
            return reserved;
        } catch (NotOwnScenarioException e) {
            throw new UnusableChoiceException(
                    "confidence",
                    company.name() + " told your organisation, not the one this scenario belongs to.\n"
                            + "Maybe build a scenario of your own.");
        }
    }
}
