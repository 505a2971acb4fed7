package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.readiness.assessment.KeptAssessments;
import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.readiness.diagnosis.Diagnoses;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnoses;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnosis;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
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

/** Diagnoses that companies kept: dated, seen by whom the company chose, and open to its reply. */
@Controller
@RequestMapping("/diagnostics")
@AllowedTo({Role.COMPANY_MEMBER, Role.OFFICER, Role.AUDITOR})
class KeptPage {
    private static final int LONGEST_REPLY = 4000;

    private final Catalogues catalogues;
    private final KeptDiagnoses kept;
    private final Diagnoses diagnoses;
    private final Register register;
    private final KeptAssessments assessments;

    KeptPage(
            Catalogues catalogues,
            KeptDiagnoses kept,
            Diagnoses diagnoses,
            Register register,
            KeptAssessments assessments) {
        this.catalogues = catalogues;
        this.kept = kept;
        this.diagnoses = diagnoses;
        this.register = register;
        this.assessments = assessments;
    }

    /** One in the list, with names. */
    record Line(KeptDiagnosis one, String company, String profile, List<String> barriers) {}

    @GetMapping
    String list(Model model) {
        List<KeptDiagnosis> all = kept.list();
        Map<Siren, String> names =
                register
                        .listCompanies(all.stream()
                                .map(KeptDiagnosis::siren)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Company::siren, Company::name));
        model.addAttribute(
                "lines",
                all.stream()
                        .map(one -> line(
                                one, names.getOrDefault(one.siren(), one.siren().spaced())))
                        .toList());
        return "readiness/kept";
    }

    private Line line(KeptDiagnosis one, String company) {
        Catalogue catalogue = catalogues.current();
        Profile profile = catalogue.profiles().get(one.profile());
        return new Line(
                one,
                company,
                profile == null ? one.profile() : profile.name().here(),
                one.barriers().stream()
                        .filter(catalogue.requirements()::containsKey)
                        .map(code -> catalogue.requirement(code).name().here())
                        .toList());
    }

    /** One, with what its answers mean today. */
    @GetMapping("/{diagnosis}")
    String show(@PathVariable UUID diagnosis, Model model) {
        KeptDiagnosis one = kept.find(diagnosis).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Company company = register.findCompany(one.siren()).orElse(null);
        model.addAttribute("line", line(one, company == null ? one.siren().spaced() : company.name()));
        model.addAttribute(
                "own", kept.findOwnCompany().filter(one.siren()::equals).isPresent());
        model.addAttribute("assessments", assessments.list(diagnosis));
        model.addAttribute("questionnaires", catalogues.current().questionnaires());
        Profile profile = catalogues.current().profiles().get(one.profile());
        if (profile != null) {
            model.addAttribute(
                    "reading", diagnoses.read(one.siren().number(), one.siren(), profile, one.answers(), true));
        }
        return "readiness/kept-one";
    }

    @PostMapping("/{diagnosis}/reponse")
    @AllowedTo(Role.COMPANY_MEMBER)
    String reply(@PathVariable UUID diagnosis, @RequestParam(name = "texte", defaultValue = "") String text) {
        reply(kept, diagnosis, text);
        return "redirect:/diagnostics/" + diagnosis;
    }

    @PostMapping("/{diagnosis}/oubli")
    @AllowedTo(Role.COMPANY_MEMBER)
    String forget(@PathVariable UUID diagnosis) {
        if (!kept.forget(diagnosis)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/diagnostics";
    }

    static void reply(KeptDiagnoses kept, UUID diagnosis, String text) {
        if (text.length() > LONGEST_REPLY) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "The reply has " + text.length() + " characters.\nMaybe at most " + LONGEST_REPLY + ".");
        }
        if (!kept.reply(diagnosis, text)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
