package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Visibility;
import fr.beffroi.workbench.readiness.assessment.AssessmentReading;
import fr.beffroi.workbench.readiness.assessment.Assessments;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Questionnaire;
import fr.beffroi.workbench.readiness.diagnosis.Diagnoses;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnoses;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnosis;
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

/**
 * A questionnaire on one subject, a theme a page, and where the company stands. Answers travel with the form and are kept nowhere, unless a company
 * asks for it.
 */
@Controller
@RequestMapping("/approfondir")
@AllowedTo(Role.ANONYMOUS)
class AssessmentPage {
    private final Catalogues catalogues;
    private final Assessments assessments;
    private final AssessmentKeeping keeping;
    private final KeptDiagnoses kept;
    private final Diagnoses diagnoses;

    AssessmentPage(
            Catalogues catalogues,
            Assessments assessments,
            AssessmentKeeping keeping,
            KeptDiagnoses kept,
            Diagnoses diagnoses) {
        this.catalogues = catalogues;
        this.assessments = assessments;
        this.keeping = keeping;
        this.kept = kept;
        this.diagnoses = diagnoses;
    }

    /** The company, what it aims at, and which questionnaire. */
    @GetMapping
    String start(@RequestParam Map<String, String> sent, Model model) {
        String number = sent.getOrDefault(
                "siret", kept.findOwnCompany().map(siren -> siren.number()).orElse(""));
        return ask(Wanted.begun(number, sent, catalogues.current()), model);
    }

    private String ask(Wanted wanted, Model model) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("profiles", catalogues.current().profiles().values());
        model.addAttribute(
                "questionnaires", catalogues.current().questionnaires().values());
        return "readiness/assessment-start";
    }

    /** The theme asked for, or where the company stands. */
    @PostMapping("/{questionnaire}")
    String answer(
            @PathVariable String questionnaire,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "diagnostic", required = false) Optional<UUID> diagnosis,
            Model model) {
        Questionnaire asking = keeping.require(questionnaire);
        AskedAssessment asked = AskedAssessment.read(sent, catalogues.current());
        Assessments.Asked whose = asked.asked().orElse(null);
        if (whose == null) {
            return ask(asked.wanted(), model);
        }
        AssessmentReading reading = assessments.read(whose, asking, asked.levels());
        model.addAttribute("reading", reading);
        model.addAttribute("passedOver", asked.passedOver());
        model.addAttribute(
                "own", kept.findOwnCompany().filter(whose.siren()::equals).isPresent());
        model.addAttribute("diagnosis", diagnosis.map(UUID::toString).orElse(""));
        model.addAttribute(
                "visibility",
                diagnosis.map(id -> keeping.visibility(id, asking)).orElse(Visibility.ONLY_ME.code()));
        model.addAttribute("visibilities", Visibility.values());
        if (sent.containsKey("fin")) {
            return "readiness/assessment";
        }
        model.addAttribute("at", themeNumber(sent.getOrDefault("theme", ""), reading));
        return "readiness/theme";
    }

    private static int themeNumber(String typed, AssessmentReading reading) {
        int number = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : reading.firstOpen();
        return Math.min(number, reading.themes().size() - 1);
    }

    /** Keeps it for the viewer's own company, with the diagnosis it came from or a new one. */
    @PostMapping("/{questionnaire}/garder")
    @AllowedTo(Role.COMPANY_MEMBER)
    String keep(
            @PathVariable String questionnaire,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "diagnostic", required = false) Optional<UUID> diagnosis,
            @RequestParam(name = "visibilite", defaultValue = "") String visibility) {
        Questionnaire asking = keeping.require(questionnaire);
        AskedAssessment asked = AskedAssessment.read(sent, catalogues.current());
        KeptDiagnosis with = diagnosis.map(keeping::requireOwn).orElseGet(() -> keepDiagnosis(asked, visibility));
        keeping.keep(with, asking, asked.levels(), visibility);
        return "redirect:/diagnostics/" + with.id() + "/approfondis/" + asking.code();
    }

    private KeptDiagnosis keepDiagnosis(AskedAssessment asked, String visibility) {
        UUID id = DiagnosisPage.Keeping.keep(
                asked.wanted(), visibility.isEmpty() ? Visibility.ONLY_ME.code() : visibility, kept, diagnoses);
        return kept.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
