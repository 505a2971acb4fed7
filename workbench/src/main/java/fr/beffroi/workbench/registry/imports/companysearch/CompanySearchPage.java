package fr.beffroi.workbench.registry.imports.companysearch;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.CompanySearch;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A number, the company the State's directory knows under it, and a button that adds it. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
class CompanySearchPage {
    private static final String PAGE = "/imports/annuaire";

    private final CompanySearch search;
    private final SearchedCompanies companies;

    CompanySearchPage(CompanySearch search, SearchedCompanies companies) {
        this.search = search;
        this.companies = companies;
    }

    @GetMapping(PAGE)
    String show(@RequestParam(required = false) @Nullable String numero, Model model) {
        model.addAttribute("available", search.isAvailable());
        model.addAttribute("number", numero);
        if (numero != null && !numero.isBlank() && search.isAvailable()) {
            if (!isNumber(numero)) {
                model.addAttribute("wrongNumber", true);
            } else {
                ask(numero, model);
            }
        }
        return "registry/import-search";
    }

    private void ask(String number, Model model) {
        try {
            Optional<CompanySearch.FoundCompany> found = search.find(number);
            model.addAttribute("found", found.orElse(null));
            model.addAttribute("unknown", found.isEmpty());
        } catch (CompanySearch.UnavailableException e) {
            model.addAttribute("unavailable", e.reason().code());
        }
    }

    @PostMapping(PAGE)
    String add(@RequestParam String numero, Model model) {
        try {
            Optional<UUID> id = isNumber(numero) ? companies.add(numero) : Optional.empty();
            if (id.isPresent()) {
                return "redirect:/imports/" + id.get();
            }
        } catch (CompanySearch.UnavailableException e) {
            // The page asks again and says what is wrong.
        }
        return show(numero, model);
    }

    private static boolean isNumber(String number) {
        return Siren.parse(number).isPresent() || Siret.parse(number).isPresent();
    }
}
