package fr.beffroi.workbench.matching.watch;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.CompanyAction;
import fr.beffroi.workbench.registry.Siren;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From a company's page to the notices for it. */
@Component
class LotsAction implements CompanyAction {
    @Override
    public Optional<String> findPath(Siren siren) {
        return Viewers.current().role() == Role.OFFICER
                ? Optional.of("/entreprises/" + siren + "/marches")
                : Optional.empty();
    }

    @Override
    public String messageKey() {
        return "watch.company.link";
    }
}
