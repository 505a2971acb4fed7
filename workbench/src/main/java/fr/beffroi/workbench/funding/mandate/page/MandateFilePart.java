package fr.beffroi.workbench.funding.mandate.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.mandate.FileMandates;
import fr.beffroi.workbench.funding.page.FilePart;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who acts in a file under a mandate, on its page, and by whom what was done. */
@Component
class MandateFilePart implements FilePart {
    private final FileMandates mandates;

    MandateFilePart(FileMandates mandates) {
        this.mandates = mandates;
    }

    @Override
    public void add(GrantFile file, LocalDate today, Model model) {
        List<FileMandates.Mandatary> all = mandates.list(file.id());
        model.addAttribute(
                "runningMandates", all.stream().filter(one -> one.runsOn(today)).toList());
        model.addAttribute(
                "pastMandataries",
                all.stream()
                        .filter(one -> one.isOverOn(today) && !one.name().isEmpty())
                        .map(FileMandates.Mandatary::name)
                        .distinct()
                        .collect(Collectors.joining(", ")));
        model.addAttribute("mayMandate", Viewers.current().role() == Role.COMPANY_MEMBER);
        model.addAttribute("mandatedSteps", mandates.listSteps(file.id(), all));
        model.addAttribute("mandatedMessages", mandates.listMessages(file.id(), all));
    }
}
