package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.registry.CompanyAction;
import fr.beffroi.workbench.registry.Siren;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From a company's page to what it could get. */
@Component
class EligibilityAction implements CompanyAction {
    private final AidAsked asked;

    EligibilityAction(AidAsked asked) {
        this.asked = asked;
    }

    @Override
    public Optional<String> findPath(Siren siren) {
        return asked.mayAsk(siren) ? Optional.of("/entreprises/" + siren + "/aides") : Optional.empty();
    }

    @Override
    public String messageKey() {
        return "eligibility.company.link";
    }
}
