package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Visibility;
import fr.beffroi.workbench.readiness.assessment.Assessments;
import fr.beffroi.workbench.readiness.assessment.KeptAssessment;
import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Questionnaire;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnosis;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An assessment that a company kept with a diagnosis: dated, seen by whom it chose, taken up again or forgotten. */
@Controller
@RequestMapping("/diagnostics/{diagnosis}/approfondis/{questionnaire}")
@AllowedTo({Role.COMPANY_MEMBER, Role.OFFICER, Role.AUDITOR})
class KeptAssessmentPage {
    private final Catalogues catalogues;
    private final Assessments assessments;
    private final AssessmentKeeping keeping;

    KeptAssessmentPage(Catalogues catalogues, Assessments assessments, AssessmentKeeping keeping) {
        this.catalogues = catalogues;
        this.assessments = assessments;
        this.keeping = keeping;
    }

    @GetMapping
    String show(@PathVariable UUID diagnosis, @PathVariable String questionnaire, Model model) {
        KeptAssessment one = keeping.requireKept(diagnosis, questionnaire);
        KeptDiagnosis with = keeping.require(diagnosis);
        Questionnaire asked = keeping.require(questionnaire);
        Catalogue catalogue = catalogues.current();
        model.addAttribute("kept", one);
        model.addAttribute(
                "then",
                one.gaps().stream()
                        .filter(catalogue.checkpoints()::containsKey)
                        .map(code -> catalogue.checkpoint(code).text().here())
                        .toList());
        model.addAttribute("own", keeping.isOwn(with));
        model.addAttribute("visibilities", Visibility.values());
        keeping.asked(with)
                .ifPresent(whose -> model.addAttribute("reading", assessments.read(whose, asked, one.levels())));
        model.addAttribute("name", asked.name().here());
        return "readiness/assessment-kept";
    }

    @PostMapping("/oubli")
    @AllowedTo(Role.COMPANY_MEMBER)
    String forget(@PathVariable UUID diagnosis, @PathVariable String questionnaire) {
        keeping.forget(diagnosis, questionnaire);
        return "redirect:/diagnostics/" + diagnosis;
    }
}
