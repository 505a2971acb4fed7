package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Visibility;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.readiness.diagnosis.Diagnoses;
import fr.beffroi.workbench.readiness.diagnosis.DiagnosisReading;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnoses;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Site;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What stops me, in ninety seconds: a number, what is aimed at, at most twelve questions one after the other. Answers travel with the form and are kept
 * nowhere, unless a company asks for it.
 */
@Controller
@RequestMapping("/diagnostic")
@AllowedTo(Role.ANONYMOUS)
class DiagnosisPage {
    private final Catalogues catalogues;
    private final Diagnoses diagnoses;
    private final KeptDiagnoses kept;
    private final Register register;

    DiagnosisPage(Catalogues catalogues, Diagnoses diagnoses, KeptDiagnoses kept, Register register) {
        this.catalogues = catalogues;
        this.diagnoses = diagnoses;
        this.kept = kept;
        this.register = register;
    }

    @GetMapping
    String start(@RequestParam Map<String, String> sent, Model model) {
        Optional<Siren> own = kept.findOwnCompany();
        String number = sent.getOrDefault(
                "siret",
                own.map(siren -> register.listSites(siren).stream()
                                .map(Site::siret)
                                .map(Object::toString)
                                .findFirst()
                                .orElse(siren.number()))
                        .orElse(""));
        model.addAttribute("own", own.isPresent());
        return ask(Wanted.begun(number, sent, catalogues.current()), model);
    }

    private String ask(Wanted wanted, Model model) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("profiles", catalogues.current().profiles().values());
        return "readiness/start";
    }

    /** The next question, or the answer. */
    @PostMapping
    String answer(@RequestParam Map<String, String> sent, Model model) {
        Wanted wanted = Wanted.read(sent, catalogues.current());
        Siren siren = wanted.siren();
        Profile profile = wanted.profile();
        if (siren == null || profile == null) {
            return ask(wanted, model);
        }
        DiagnosisReading reading =
                diagnoses.read(wanted.typed(), siren, profile, wanted.answers(), sent.containsKey("fin"));
        model.addAttribute("wanted", wanted);
        model.addAttribute("reading", reading);
        boolean own = kept.findOwnCompany().filter(siren::equals).isPresent();
        model.addAttribute("own", own);
        model.addAttribute("siren", siren.number());
        model.addAttribute("levels", Visibility.values());
        return reading.question() == null ? "readiness/diagnosis" : "readiness/question";
    }

    /** Keeps it for the viewer's own company. */
    @PostMapping("/garder")
    @AllowedTo(Role.COMPANY_MEMBER)
    String keep(
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "visibilite", defaultValue = "") String level) {
        Wanted wanted = Wanted.read(sent, catalogues.current());
        return "redirect:/diagnostics/" + Keeping.keep(wanted, level, kept, diagnoses);
    }

    /** Whether it may be kept, and keeping it; shared with programs. */
    static final class Keeping {
        private Keeping() {}

        static UUID keep(Wanted wanted, String level, KeptDiagnoses kept, Diagnoses diagnoses) {
            Siren siren = wanted.siren();
            Profile profile = wanted.profile();
            boolean known = Arrays.stream(Visibility.values())
                    .anyMatch(one -> one.code().equals(level));
            if (siren == null || profile == null || !known) {
                throw new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "A SIRET, a profile and a visibility are needed: found " + wanted.typed() + ", "
                                + (profile == null ? "no profile" : profile.code()) + ", \"" + level + "\"");
            }
            if (kept.findOwnCompany().filter(siren::equals).isEmpty()) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            return kept.keep(siren, diagnoses.converse(siren, profile, wanted.answers()), Visibility.of(level));
        }
    }
}
