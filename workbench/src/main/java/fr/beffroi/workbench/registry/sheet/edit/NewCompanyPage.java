package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.CompanySearch;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new company: its number first; where the State's directory can be asked, the form is filled from it. */
@Controller
@AllowedTo(Role.OFFICER)
class NewCompanyPage {
    static final String PATH = "/entreprises/nouvelle";
    private static final String TEMPLATE = "registry/company-new";

    private final Register register;
    private final CompanySearch directory;
    private final Facts facts;
    private final FactForms forms;

    NewCompanyPage(Register register, CompanySearch directory, Facts facts, FactForms forms) {
        this.register = register;
        this.directory = directory;
        this.facts = facts;
        this.forms = forms;
    }

    @GetMapping(PATH)
    String begin(@RequestParam(defaultValue = "") String numero, Model model) {
        model.addAttribute("number", numero);
        model.addAttribute("available", directory.isAvailable());
        if (numero.isBlank()) {
            return TEMPLATE;
        }
        Optional<Siren> siren = Siren.parse(numero).or(() -> Siret.parse(numero).map(Siret::siren));
        if (siren.isEmpty()) {
            model.addAttribute("wrongNumber", true);
            return TEMPLATE;
        }
        if (register.findCompany(siren.get()).isPresent()) {
            return "redirect:/entreprises/" + siren.get();
        }
        // Of an invented number the directory knows nothing.
        if (directory.isAvailable() && !siren.get().isFictive()) {
            return "redirect:/imports/annuaire?numero=" + numero.replaceAll("\\D", "");
        }
        return form(siren.get(), Map.of("active", List.of("true")), List.of(), model);
    }

    @PostMapping(PATH)
    String create(
            @RequestParam String siren,
            @RequestParam org.springframework.util.MultiValueMap<String, String> typed,
            Model model) {
        Optional<Siren> number = Siren.parse(siren);
        if (number.isEmpty()) {
            return begin(siren, model);
        }
        try {
            if (register.findCompany(number.get()).isEmpty()) {
                facts.create(number.get(), typed);
            }
        } catch (FactFaultsException e) {
            return form(number.get(), typed, e.faults(), model);
        }
        return "redirect:/entreprises/" + number.get();
    }

    private String form(Siren siren, Map<String, List<String>> typed, List<FactFault> faults, Model model) {
        model.addAttribute("form", forms.ofNew(siren, typed, faults));
        return TEMPLATE;
    }
}
