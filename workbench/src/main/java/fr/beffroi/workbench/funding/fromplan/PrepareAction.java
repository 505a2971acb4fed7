package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.PlanAction;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** From a plan to its files. */
@Component
class PrepareAction implements PlanAction {
    @Override
    public String messageKey() {
        return "fromPlan.button";
    }

    @Override
    public String path(UUID scenario, UUID run) {
        return "/scenarios/" + scenario + "/calculs/" + run + "/dossiers";
    }

    @Override
    public boolean isShown() {
        Role role = Viewers.current().role();
        return role == Role.OFFICER || role == Role.AUDITOR;
    }
}
