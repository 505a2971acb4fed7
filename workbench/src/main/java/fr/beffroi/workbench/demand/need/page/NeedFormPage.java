package fr.beffroi.workbench.demand.need.page;

import fr.beffroi.workbench.demand.Audience;
import fr.beffroi.workbench.demand.Firmness;
import fr.beffroi.workbench.demand.need.NeedWish;
import fr.beffroi.workbench.demand.need.StoredNeeds;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.geo.Departments;
import fr.beffroi.workbench.registry.reference.References;
import fr.beffroi.workbench.web.form.PageField;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The form of a need: kept at once, shown to others only once its author has seen what they would see. */
@Controller
@RequestMapping("/besoins")
@AllowedTo({Role.BUYER, Role.OFFICER})
class NeedFormPage {
    private final StoredNeeds needs;
    private final NeedReader reader;
    private final NeedChoices choices;
    private final References references;

    NeedFormPage(StoredNeeds needs, NeedReader reader, NeedChoices choices, References references) {
        this.needs = needs;
        this.reader = reader;
        this.choices = choices;
        this.references = references;
    }

    @GetMapping("/nouveau")
    String fill(Model model) {
        Map<NeedField, String> typed = new EnumMap<>(NeedField.class);
        typed.put(NeedField.AUDIENCE, Audience.COMPANIES.code());
        typed.put(NeedField.ANONYMOUS, "oui");
        return form(null, typed, Map.of(), model);
    }

    /** Keeps a new one, or shows what is at fault with all that was typed. */
    @PostMapping("/nouveau")
    String add(@RequestParam MultiValueMap<String, String> form, Model model) {
        Map<NeedField, String> typed = TypedNeed.sent(form);
        try {
            return "redirect:/besoins/" + needs.add(reader.read(typed));
        } catch (NeedFaultsException refused) {
            return form(null, typed, refused.faults(), model);
        }
    }

    @GetMapping("/{need}/modifier")
    String edit(@PathVariable UUID need, Model model) {
        NeedWish wish = needs.findWish(need).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return form(need, TypedNeed.of(wish, references), Map.of(), model);
    }

    /** Keeps what was changed; others see it once it is published. */
    @PostMapping("/{need}/modifier")
    String change(@PathVariable UUID need, @RequestParam MultiValueMap<String, String> form, Model model) {
        if (needs.findWish(need).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Map<NeedField, String> typed = TypedNeed.sent(form);
        try {
            needs.change(need, reader.read(typed));
            return "redirect:/besoins/" + need;
        } catch (NeedFaultsException refused) {
            return form(need, typed, refused.faults(), model);
        }
    }

    private String form(
            @Nullable UUID need, Map<NeedField, String> typed, Map<NeedField, TypedFields.Fault> faults, Model model) {
        model.addAttribute("needId", need);
        model.addAttribute("values", PageField.byPageName(typed));
        model.addAttribute("faults", PageField.byPageName(faults));
        model.addAttribute("processRows", TypedNeed.rows(typed.getOrDefault(NeedField.PROCESSES, "")));
        model.addAttribute("credentialRows", TypedNeed.rows(typed.getOrDefault(NeedField.CREDENTIALS, "")));
        model.addAttribute("steps", TypedNeed.steps(typed.getOrDefault(NeedField.QUANTITIES, "")));
        model.addAttribute("processNames", choices.processNames());
        model.addAttribute("credentialNames", choices.credentialNames());
        model.addAttribute("departments", Departments.all());
        model.addAttribute("firmnesses", Firmness.values());
        model.addAttribute("audiences", Audience.values());
        return "demand/need-form";
    }
}
