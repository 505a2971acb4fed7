package fr.beffroi.workbench.rampup.near;

import fr.beffroi.workbench.demand.Needs;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.building.UnusableChoiceException;
import fr.beffroi.workbench.rampup.editing.Drafts;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.web.form.PageField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who could make an item of a scenario, and what it takes: each becomes a lever of the draft in one click. */
@Controller
@RequestMapping("/scenarios/{id}/candidats")
@AllowedTo(Role.OFFICER)
class NearPage {
    private final NearLevers levers;
    private final Needs needs;
    private final Scenarios scenarios;
    private final Drafts drafts;

    NearPage(NearLevers levers, Needs needs, Scenarios scenarios, Drafts drafts) {
        this.levers = levers;
        this.needs = needs;
        this.scenarios = scenarios;
        this.drafts = drafts;
    }

    /** The candidates for an item and a need; without them, the choice of both. */
    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(name = "article", defaultValue = "") String item,
            @RequestParam(name = "besoin", required = false) Optional<UUID> need,
            Model model) {
        Optional<NearLevers.Offer> offer = need.flatMap(one -> levers.find(id, item, one));
        if (need.isPresent() && !item.isBlank() && offer.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        need.ifPresent(one -> model.addAttribute("besoin", one));
        return show(id, offer, model);
    }

    private String show(UUID id, Optional<NearLevers.Offer> offer, Model model) {
        model.addAttribute("scenario", scenarios.get(id));
        model.addAttribute("faultCount", drafts.check(id).faults().size());
        model.addAttribute("ahead", drafts.isAhead(id));
        if (offer.isEmpty()) {
            model.addAttribute("items", levers.listItems(id));
            model.addAttribute(
                    "needs",
                    needs.listOpenNeeds().stream()
                            .filter(need -> !need.shape().processes().isEmpty())
                            .toList());
            return "rampup/candidate-choice";
        }
        model.addAttribute("offer", offer.get());
        return "rampup/candidates";
    }

    /** Writes one into the draft, or shows what is wrong with what was typed. */
    @PostMapping
    String add(
            @PathVariable UUID id,
            @RequestParam("article") String item,
            @RequestParam("besoin") UUID need,
            @RequestParam String siren,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        NearLevers.Offer offer =
                levers.find(id, item, need).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Candidate candidate = offer.find(siren).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<LeverField, String> typed = PageField.typed(LeverField.class, sent);
        try {
            NearLevers.Outcome outcome = levers.add(id, offer, candidate, typed);
            if (outcome.faults().isEmpty()) {
                flash.addFlashAttribute("added", outcome.lever());
                flash.addFlashAttribute("reservedNow", outcome.reserved());
                flash.addAttribute("article", offer.itemId());
                flash.addAttribute("besoin", need);
                return "redirect:/scenarios/" + id + "/candidats";
            }
            model.addAttribute("faults", PageField.byPageName(outcome.faults()));
        } catch (UnusableChoiceException e) {
            model.addAttribute("refused", e.messageKey());
        }
        model.addAttribute("typedFor", siren);
        model.addAttribute("typed", new HashMap<>(sent));
        model.addAttribute("besoin", need);
        return show(id, Optional.of(offer), model);
    }
}
