package fr.beffroi.workbench.rampup.editing;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.rampup.scenario.UnknownScenarioException;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Site;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Builds a draft from the register, one maker after the other: which company makes which item, where, with which means. */
@Controller
@RequestMapping("/scenarios/{id}/registre")
@AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
class FromRegisterPage {
    private static final int MOST_FOUND = 20;

    private final Scenarios scenarios;
    private final Drafts drafts;
    private final Register register;

    FromRegisterPage(Scenarios scenarios, Drafts drafts, Register register) {
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.register = register;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String siren,
            Model model) {
        model.addAttribute("scenario", scenarios.get(id));
        model.addAttribute("query", q);
        model.addAttribute("found", q.isBlank() ? List.of() : register.listCompaniesLike(q, MOST_FOUND));
        model.addAttribute(
                "items",
                drafts.get(id).tables().getOrDefault("items", List.of()).stream()
                        .filter(row -> row.size() > 1 && !row.getFirst().isBlank())
                        .map(row -> new RegisterRows.Item(row.getFirst(), row.get(1)))
                        .toList());
        if (siren != null) {
            Siren number = Siren.parse(siren).orElseThrow(() -> new UnknownScenarioException("company " + siren));
            model.addAttribute("company", company(number));
            model.addAttribute("sites", register.listSites(number));
            model.addAttribute("resources", register.listResources(number));
        }
        return "rampup/register";
    }

    @PostMapping
    String add(
            @PathVariable UUID id,
            @RequestParam String siren,
            @RequestParam String etablissement,
            @RequestParam UUID moyen,
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "") String nouvelArticle,
            @RequestParam(defaultValue = "") String heures,
            @RequestParam(defaultValue = "") String delai,
            RedirectAttributes flash) {
        Siren number = Siren.parse(siren).orElseThrow(() -> new UnknownScenarioException("company " + siren));
        Company company = company(number);
        Site site = register.listSites(number).stream()
                .filter(one -> one.siret().number().equals(etablissement))
                .findFirst()
                .orElseThrow(() -> new UnknownScenarioException("site " + etablissement));
        Resource resource = register.listResources(number).stream()
                .filter(one -> one.id().equals(moyen))
                .findFirst()
                .orElseThrow(() -> new UnknownScenarioException("resource " + moyen));
        RegisterRows.Item item = article.isBlank()
                ? new RegisterRows.Item(slug(nouvelArticle), nouvelArticle.strip())
                : new RegisterRows.Item(article, article);
        flash.addAttribute("siren", number.number());
        if (item.id().isBlank()) {
            flash.addFlashAttribute("noItem", true);
        } else {
            Draft draft = drafts.get(id);
            drafts.save(
                    id,
                    draft.revision(),
                    new RegisterRows(draft.tables())
                            .add(
                                    company,
                                    register.listSingleUndertaking(number),
                                    site,
                                    resource,
                                    item,
                                    heures,
                                    delai));
            flash.addFlashAttribute("added", item.id());
        }
        return "redirect:/scenarios/" + id + "/registre";
    }

    private Company company(Siren siren) {
        return register.findCompany(siren).orElseThrow(() -> new UnknownScenarioException("company " + siren));
    }

    /** An id a person can read, made of the name. */
    private static String slug(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
