package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Colleagues;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Requirement;
import fr.beffroi.workbench.web.form.PageField;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.LinkedHashMap;
import java.util.List;
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

/** What is required, with its sources, for everybody; officers change it, in versions. */
@Controller
@RequestMapping("/exigences")
@AllowedTo(Role.ANONYMOUS)
class RequirementPage {
    private final Catalogues catalogues;
    private final RequirementForms forms;
    private final Colleagues colleagues;

    RequirementPage(Catalogues catalogues, RequirementForms forms, Colleagues colleagues) {
        this.catalogues = catalogues;
        this.forms = forms;
        this.colleagues = colleagues;
    }

    @GetMapping
    String list(Model model) {
        Catalogue catalogue = catalogues.current();
        Map<String, List<Requirement>> families = catalogue.requirements().values().stream()
                .collect(Collectors.groupingBy(Requirement::family, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("families", families);
        model.addAttribute("count", catalogue.requirements().size());
        model.addAttribute(
                "sourced",
                catalogue.requirements().values().stream()
                        .filter(one -> !one.factSource().equals(Requirement.ESTIMATION))
                        .count());
        model.addAttribute("profiles", catalogue.profiles().values());
        return "readiness/requirements";
    }

    @GetMapping("/{requirement}")
    String show(@PathVariable String requirement, Model model) {
        Requirement found = require(requirement);
        return show(found, RequirementForms.typed(found), Map.of(), model);
    }

    /** As it was. */
    @GetMapping("/{requirement}/versions/{number}")
    String showVersion(@PathVariable String requirement, @PathVariable int number, Model model) {
        Requirement now = require(requirement);
        Requirement then = catalogues
                .findVersion(now.code(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("older", number);
        return show(then, RequirementForms.typed(then), Map.of(), model);
    }

    /** Writes the next version, or shows what is at fault with what was typed. */
    @PostMapping("/{requirement}")
    @AllowedTo(Role.OFFICER)
    String change(
            @PathVariable String requirement,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        Requirement before = require(requirement);
        Map<RequirementField, String> typed = PageField.typed(RequirementField.class, sent);
        Map<RequirementField, TypedFields.Fault> faults = forms.keep(before, typed);
        if (faults.isEmpty()) {
            flash.addFlashAttribute("saved", true);
            return "redirect:/exigences/" + before.code();
        }
        return show(before, typed, faults, model);
    }

    private String show(
            Requirement one,
            Map<RequirementField, String> typed,
            Map<RequirementField, TypedFields.Fault> faults,
            Model model) {
        Catalogue catalogue = catalogues.current();
        model.addAttribute("one", one);
        model.addAttribute("body", catalogue.bodies().get(one.body()));
        model.addAttribute("bodies", catalogue.bodies().values());
        model.addAttribute("sources", catalogue.sources().values());
        model.addAttribute(
                "asking",
                catalogue.requirements().values().stream()
                        .filter(other -> other.needs().stream().anyMatch(group -> group.contains(one.code())))
                        .toList());
        model.addAttribute(
                "profiles",
                catalogue.profiles().values().stream()
                        .filter(profile -> profile.requires().contains(one.code()))
                        .toList());
        model.addAttribute(
                "points",
                catalogue.checkpoints().values().stream()
                        .filter(point -> point.step().equals(one.code()))
                        .toList());
        model.addAttribute("versions", catalogues.listVersions(one));
        boolean officer = Viewers.current().role() == Role.OFFICER;
        model.addAttribute("mayWrite", officer);
        Map<UUID, String> names = new LinkedHashMap<>();
        if (officer) {
            colleagues.list().forEach(colleague -> names.put(colleague.pseudonym(), colleague.name()));
        }
        model.addAttribute("names", names);
        model.addAttribute("values", PageField.byPageName(typed));
        model.addAttribute("faults", PageField.byPageName(faults));
        return "readiness/requirement";
    }

    private Requirement require(String code) {
        Requirement found = catalogues.current().requirements().get(code);
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }
}
