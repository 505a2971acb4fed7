package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.received.KnownReorganisation;
import fr.beffroi.workbench.aid.received.Reorganisations;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.web.form.PageField;
import fr.beffroi.workbench.web.form.TypedFields;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Mergers and splits a company took part in: aid received goes along with them. */
@Controller
@RequestMapping("/entreprises/{siren:\\d{9}}/fusions")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER})
class ReorganisationPage {
    private final AidAsked asked;
    private final Reorganisations reorganisations;
    private final ReorganisationForms forms;
    private final Register register;

    ReorganisationPage(AidAsked asked, Reorganisations reorganisations, ReorganisationForms forms, Register register) {
        this.asked = asked;
        this.reorganisations = reorganisations;
        this.forms = forms;
        this.register = register;
    }

    /** One that is known, with names where the register has them. */
    record Line(KnownReorganisation one, String company, Map<String, BigDecimal> parts) {}

    @GetMapping
    String show(@PathVariable String siren, Model model) {
        return show(asked.require(siren), Map.of(), Map.of(), model);
    }

    private String show(
            Company company,
            Map<ReorganisationField, String> typed,
            Map<ReorganisationField, TypedFields.Fault> faults,
            Model model) {
        model.addAttribute("company", company);
        model.addAttribute(
                "lines",
                reorganisations.list(company.siren().number()).stream()
                        .map(this::line)
                        .toList());
        model.addAttribute("mayWrite", Viewers.current().role() == Role.OFFICER);
        model.addAttribute("values", PageField.byPageName(typed));
        model.addAttribute("faults", PageField.byPageName(faults));
        return "aid/reorganisations";
    }

    private Line line(KnownReorganisation one) {
        Map<String, BigDecimal> parts = new LinkedHashMap<>();
        one.parts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(part -> parts.put(name(part.getKey()), part.getValue()));
        return new Line(one, name(one.company()), parts);
    }

    private String name(String siren) {
        return register.listCompanies(List.of(new Siren(siren))).stream()
                .map(Company::name)
                .findFirst()
                .orElse(siren);
    }

    /** Writes one down, or shows what is at fault with what was typed. */
    @PostMapping
    @AllowedTo(Role.OFFICER)
    String record(@PathVariable String siren, @RequestParam Map<String, String> sent, Model model) {
        Company company = asked.require(siren);
        Map<ReorganisationField, String> typed = PageField.typed(ReorganisationField.class, sent);
        Map<ReorganisationField, TypedFields.Fault> faults = forms.keep(company, typed);
        return faults.isEmpty()
                ? "redirect:/entreprises/" + company.siren() + "/fusions"
                : show(company, typed, faults, model);
    }

    /** Takes one out that was wrong. */
    @PostMapping("/{aid}/retrait")
    @AllowedTo(Role.OFFICER)
    String remove(@PathVariable String siren, @PathVariable UUID aid) {
        Company company = asked.require(siren);
        if (!reorganisations.remove(company.siren().number(), aid)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/entreprises/" + company.siren() + "/fusions";
    }
}
