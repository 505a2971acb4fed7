package fr.beffroi.workbench.registry.sheet;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.CompanyAction;
import fr.beffroi.workbench.registry.Siren;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<CompanyAction> actions;

    CompanyPage(CompanySheets sheets, ObjectProvider<CompanyAction> actions) {
        this.sheets = sheets;
        this.actions = actions;
    }

    /** A link of another module's. */
    record Link(String path, String messageKey) {}

    @GetMapping("/entreprises/{siren:\\d{9}}")
    String show(@PathVariable String siren, Model model) {
        CompanySheet sheet = Siren.parse(siren)
                .flatMap(sheets::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("company", sheet);
        Siren number = new Siren(siren);
        model.addAttribute(
                "actions",
                actions.stream()
                        .flatMap(action ->
                                action.findPath(number).map(path -> new Link(path, action.messageKey())).stream())
                        .toList());
        return "registry/company";
    }
}
