package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.obligation.Obligation;
import fr.beffroi.workbench.funding.obligation.Obligations;
import fr.beffroi.workbench.funding.step.StepField;
import fr.beffroi.workbench.funding.step.StepKind;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is to be kept, on a file's page. What a breach takes back stands ready in the step that claims it, unless something else is being typed. */
@Component
class ObligationFilePart implements FilePart {
    private final Obligations obligations;

    ObligationFilePart(Obligations obligations) {
        this.obligations = obligations;
    }

    @Override
    public void add(GrantFile file, LocalDate today, Model model) {
        // A mandate is for asking: what the company told of its obligations is not shown under one, and without it they
        // would seem neglected.
        List<Obligation> all = Viewers.current().role() == Role.MANDATARY ? List.of() : obligations.list(file, today);
        model.addAttribute("obligations", all);
        model.addAttribute("followed", Obligations.isFollowed(file));
        BigDecimal claim = all.stream()
                .map(Obligation::claimEuros)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        if (claim.signum() > 0 && Obligations.isFollowed(file) && !model.containsAttribute("typedStep")) {
            model.addAttribute("typedStep", StepKind.CLAIM_BACK.code());
            model.addAttribute("typed", Map.of(StepField.AMOUNT.pageName(), claim.toPlainString()));
        }
    }
}
