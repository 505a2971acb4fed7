package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnoses;
import fr.beffroi.workbench.readiness.need.WhyNot;
import fr.beffroi.workbench.readiness.need.WhyNots;
import fr.beffroi.workbench.registry.Siren;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** "Why not me?" for a need; a company asks for itself, an officer for any company they see. */
@Controller
@AllowedTo({Role.COMPANY_MEMBER, Role.OFFICER})
class WhyNotPage {
    private final WhyNots whyNots;
    private final KeptDiagnoses kept;

    WhyNotPage(WhyNots whyNots, KeptDiagnoses kept) {
        this.whyNots = whyNots;
        this.kept = kept;
    }

    /** The needs to choose from, or the answer for one. */
    @GetMapping("/pourquoi-pas-moi")
    String show(
            @RequestParam(name = "besoin", required = false) Optional<UUID> need,
            @RequestParam(name = "siren", defaultValue = "") String siren,
            Model model) {
        Optional<Siren> asked = asked(siren);
        model.addAttribute("siren", asked.map(Siren::number).orElse(siren.strip()));
        model.addAttribute("wrong", asked.isEmpty() && !siren.isBlank());
        model.addAttribute("needs", whyNots.listOpen());
        model.addAttribute("mayChoose", kept.findOwnCompany().isEmpty());
        if (need.isPresent() && asked.isPresent()) {
            model.addAttribute("answer", answer(need.get(), asked.get()));
        }
        return "readiness/why-not";
    }

    /** The same for programs. */
    @GetMapping("/api/why-not")
    @ResponseBody
    WhyNot read(@RequestParam UUID need, @RequestParam(defaultValue = "") String siren) {
        return answer(
                need,
                asked(siren)
                        .orElseThrow(() -> new ResponseStatusException(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "\"" + siren
                                        + "\" is no SIREN.\nMaybe nine digits, the last of which checks the others.")));
    }

    private WhyNot answer(UUID need, Siren siren) {
        return whyNots.find(need, siren).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A company's own people ask for it alone. */
    private Optional<Siren> asked(String siren) {
        return kept.findOwnCompany().or(() -> Siren.parse(siren));
    }
}
