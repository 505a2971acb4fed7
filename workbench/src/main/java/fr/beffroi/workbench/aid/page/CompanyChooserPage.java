package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From a programme to a company: a company's people go straight to their own, others find one. */
@Controller
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER})
class CompanyChooserPage {
    private static final int MOST = 20;

    private final AidAsked asked;
    private final Register register;

    CompanyChooserPage(AidAsked asked, Register register) {
        this.asked = asked;
        this.register = register;
    }

    @GetMapping("/aides")
    @Transactional(readOnly = true)
    public String choose(@RequestParam(defaultValue = "") String entreprise, Model model) {
        Optional<Siren> own = asked.findOwn();
        if (own.isPresent()) {
            return "redirect:/entreprises/" + own.get() + "/aides";
        }
        String text = entreprise.strip();
        List<Company> found = Siren.parse(text)
                .map(siren -> register.findCompany(siren).stream().toList())
                .orElseGet(() -> text.isEmpty() ? List.of() : register.listCompaniesLike(text, MOST));
        model.addAttribute("text", text);
        model.addAttribute(
                "found",
                found.stream().filter(company -> asked.mayAsk(company.siren())).toList());
        return "aid/chooser";
    }
}
