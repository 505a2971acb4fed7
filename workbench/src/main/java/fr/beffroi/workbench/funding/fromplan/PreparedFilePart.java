package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.page.FilePart;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** From which plan a file was prepared, on its page. */
@Component
class PreparedFilePart implements FilePart {
    private final Preparations preparations;

    PreparedFilePart(Preparations preparations) {
        this.preparations = preparations;
    }

    @Override
    public void add(GrantFile file, LocalDate today, Model model) {
        model.addAttribute("prepared", preparations.find(file.id()).orElse(null));
    }
}
