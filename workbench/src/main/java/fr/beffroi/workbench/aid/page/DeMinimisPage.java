package fr.beffroi.workbench.aid.page;

import fr.beffroi.workbench.aid.deminimis.Regulation;
import fr.beffroi.workbench.aid.reading.DeMinimisReader;
import fr.beffroi.workbench.aid.received.DeclaredAids;
import fr.beffroi.workbench.aid.received.KnownAid;
import fr.beffroi.workbench.aid.received.KnownAids;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.web.form.PageField;
import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The de minimis aid of a company: what is left, what counts, what the open register says, and what it declares. */
@Controller
@RequestMapping("/entreprises/{siren:\\d{9}}/aides-recues")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER})
class DeMinimisPage {
    private final AidAsked asked;
    private final Declarations declarations;
    private final DeclaredAids declared;
    private final KnownAids knownAids;
    private final DeMinimisReader reader;

    DeMinimisPage(
            AidAsked asked,
            Declarations declarations,
            DeclaredAids declared,
            KnownAids knownAids,
            DeMinimisReader reader) {
        this.asked = asked;
        this.declarations = declarations;
        this.declared = declared;
        this.knownAids = knownAids;
        this.reader = reader;
    }

    @GetMapping
    String show(@PathVariable String siren, Model model) {
        return show(asked.require(siren), Map.of(), Map.of(), model);
    }

    private String show(
            Company company,
            Map<DeclarationField, String> typed,
            Map<DeclarationField, TypedFields.Fault> faults,
            Model model) {
        KnownAid known = knownAids.read(company.siren());
        model.addAttribute("company", company);
        model.addAttribute("deMinimis", reader.read(known, LocalDate.now()));
        model.addAttribute("declarable", declared.isDeclarable(company.siren()));
        model.addAttribute("regulations", Regulation.listNumbers());
        model.addAttribute(
                "receivers",
                known.names().entrySet().stream()
                        .filter(entry -> Siren.isValid(entry.getKey()))
                        .filter(entry -> !entry.getKey().equals(company.siren().number()))
                        .sorted(Map.Entry.comparingByValue())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new)));
        model.addAttribute("values", PageField.byPageName(typed));
        model.addAttribute("faults", PageField.byPageName(faults));
        return "aid/de-minimis";
    }

    /** Declares an aid, or shows what is at fault with what was typed. */
    @PostMapping
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER})
    String declare(
            @PathVariable String siren, @RequestParam Map<String, String> sent, Model model, RedirectAttributes flash) {
        Company company = declarations.require(siren);
        Map<DeclarationField, String> typed = PageField.typed(DeclarationField.class, sent);
        Map<DeclarationField, TypedFields.Fault> faults = declarations.keep(company, typed);
        if (!faults.isEmpty()) {
            return show(company, typed, faults, model);
        }
        flash.addFlashAttribute("justDeclared", true);
        return "redirect:/entreprises/" + company.siren() + "/aides-recues";
    }

    /** Takes a declaration back. */
    @PostMapping("/{aid}/retrait")
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER})
    String withdraw(@PathVariable String siren, @PathVariable UUID aid) {
        Company company = declarations.require(siren);
        if (!declared.withdraw(company.siren(), aid)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/entreprises/" + company.siren() + "/aides-recues";
    }
}
