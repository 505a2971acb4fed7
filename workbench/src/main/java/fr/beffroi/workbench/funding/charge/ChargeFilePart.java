package fr.beffroi.workbench.funding.charge;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.page.FilePart;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who is in charge of a file, on its page. */
@Component
class ChargeFilePart implements FilePart {
    private final Charges charges;

    ChargeFilePart(Charges charges) {
        this.charges = charges;
    }

    @Override
    public void add(GrantFile file, LocalDate today, Model model) {
        model.addAttribute("inCharge", charges.list(file));
        model.addAttribute("colleagues", charges.listColleagues());
    }
}
