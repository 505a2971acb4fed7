package fr.beffroi.workbench.funding.charge;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.page.FilePart;
import fr.beffroi.workbench.identity.StandIns;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who is in charge of a file, on its page. */
@Component
class ChargeFilePart implements FilePart {
    private final Charges charges;
    private final StandIns standIns;

    ChargeFilePart(Charges charges, StandIns standIns) {
        this.charges = charges;
        this.standIns = standIns;
    }

    @Override
    public void add(GrantFile file, LocalDate today, Model model) {
        List<Charges.InCharge> inCharge = charges.list(file);
        model.addAttribute("inCharge", inCharge);
        model.addAttribute(
                "standIns",
                standIns.find(inCharge.stream().map(Charges.InCharge::person).toList(), today));
        model.addAttribute("colleagues", charges.listColleagues());
    }
}
