package fr.beffroi.workbench.registry.sheet;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Siren;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A company's page. Strangers see it where the company agreed. */
@Controller
@AllowedTo(Role.ANONYMOUS)
class CompanyPage {
    private final CompanySheets sheets;

    CompanyPage(CompanySheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/entreprises/{siren:\\d{9}}")
    String show(@PathVariable String siren, Model model) {
        CompanySheet sheet = Siren.parse(siren)
                .flatMap(sheets::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("company", sheet);
        return "registry/company";
    }
}
