package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.Company;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One fact of a company's on a page of its own, to be typed, changed or taken out. */
@Controller
@AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER})
class FactPage {
    private static final String KINDS =
            "/entreprises/{siren:\\d{9}}/{path:savoir-faire|moyens|certifications|contacts|liens|participations|etablissements}";
    private static final String TEMPLATE = "registry/fact";
    private static final Map<FactKind, Map<String, List<String>>> BEGINNINGS = Map.of(
            FactKind.CAPABILITY, Map.of("visibility", List.of("buyers")),
            FactKind.RESOURCE,
                    Map.of(
                            "visibility", List.of("trusted"),
                            "hoursVisibility", List.of("trusted"),
                            "costVisibility", List.of("only-me")),
            FactKind.CREDENTIAL,
                    Map.of(
                            "visibility", List.of("buyers"),
                            "checked", List.of("declared"),
                            "reminderDays", List.of("90")),
            FactKind.CONTACT, Map.of("visibility", List.of("trusted")),
            FactKind.SITE, Map.of("active", List.of("true")),
            FactKind.LINK, Map.of("parentCountry", List.of("FR")));

    private final EditRights rights;
    private final Facts facts;
    private final FactForms forms;

    FactPage(EditRights rights, Facts facts, FactForms forms) {
        this.rights = rights;
        this.facts = facts;
        this.forms = forms;
    }

    @GetMapping("/entreprises/{siren:\\d{9}}/fiche")
    String company(@PathVariable String siren, Model model) {
        return change(siren, FactKind.COMPANY.path(), siren, model);
    }

    @PostMapping("/entreprises/{siren:\\d{9}}/fiche")
    String saveCompany(@PathVariable String siren, @RequestParam MultiValueMap<String, String> typed, Model model) {
        return save(siren, FactKind.COMPANY.path(), siren, typed, model);
    }

    @GetMapping(KINDS + "/nouveau")
    String begin(@PathVariable String siren, @PathVariable String path, Model model) {
        Company company = rights.require(siren);
        FactKind kind = kind(path);
        return show(kind, company, null, BEGINNINGS.getOrDefault(kind, Map.of()), List.of(), model);
    }

    @PostMapping(KINDS + "/nouveau")
    String add(
            @PathVariable String siren,
            @PathVariable String path,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Company company = rights.require(siren);
        FactKind kind = kind(path);
        try {
            facts.add(kind, company.siren(), typed);
        } catch (FactFaultsException e) {
            return show(kind, company, null, typed, e.faults(), model);
        }
        return back(siren, kind);
    }

    @GetMapping(KINDS + "/{key:[0-9a-f-]{14,36}}")
    String change(@PathVariable String siren, @PathVariable String path, @PathVariable String key, Model model) {
        Company company = rights.require(siren);
        FactKind kind = kind(path);
        Map<String, List<String>> texts = facts.find(kind, company.siren(), key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(kind, company, key, texts, List.of(), model);
    }

    @PostMapping(KINDS + "/{key:[0-9a-f-]{14,36}}")
    String save(
            @PathVariable String siren,
            @PathVariable String path,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Company company = rights.require(siren);
        FactKind kind = kind(path);
        try {
            if (!facts.change(kind, company.siren(), key, typed)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
        } catch (FactFaultsException e) {
            return show(kind, company, key, typed, e.faults(), model);
        }
        return back(siren, kind);
    }

    @PostMapping(KINDS + "/{key:[0-9a-f-]{14,36}}/retirer")
    String remove(@PathVariable String siren, @PathVariable String path, @PathVariable String key, Model model) {
        Company company = rights.require(siren);
        FactKind kind = kind(path);
        try {
            if (!facts.remove(kind, company.siren(), key)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
        } catch (FactFaultsException e) {
            return show(
                    kind, company, key, facts.find(kind, company.siren(), key).orElse(Map.of()), e.faults(), model);
        }
        return back(siren, kind);
    }

    private static FactKind kind(String path) {
        return FactKind.ofPath(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(String siren, FactKind kind) {
        return "redirect:/entreprises/" + siren + (kind == FactKind.COMPANY ? "" : "#" + kind.path());
    }

    private String show(
            FactKind kind,
            Company company,
            @Nullable String key,
            Map<String, List<String>> typed,
            List<FactFault> faults,
            Model model) {
        model.addAttribute("form", forms.of(kind, company, key, new HashMap<>(typed), faults));
        model.addAttribute("removable", key != null && kind != FactKind.COMPANY && kind != FactKind.SITE);
        return TEMPLATE;
    }
}
